import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pageForm } from './page-form.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'

const payload = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`
let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

/** Nothing of the payload may stand in a page as markup. */
function isHarmless(html: string): void {
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<img')
}

it('C51 shows as text whatever a person or a page says', async () => {
  const event = said({ run: 'a', context: { table: payload, [payload]: payload } })
  const [answer] = event.data.answers
  const data = {
    ...event.data,
    locale: payload.slice(0, 40),
    page: { path: payload, title: payload },
    answers: [
      { ...answer, label: payload, other: payload },
      { question: 'why', value: payload },
      { question: 'what', value: [payload], label: [payload] },
      { question: 'how', value: { name: payload, [payload]: payload } },
      { question: 'unknown', value: payload },
    ],
  }
  for (const prompt of [event.data.prompt, { id: 'unknown', version: '1' }]) {
    const sent = { ...event, source: payload, data: { ...data, response: prompt.id, prompt } }
    const reply = await test.app.request('/v1/events', { method: 'POST', body: JSON.stringify([sent]) })
    expect(reply.status).toBe(202)
  }
  const headers = { cookie: await signedIn(test.app) }
  isHarmless(await (await test.app.request('/answers', { headers })).text())
})

it('shows as text what stands in the address of an asking page', async () => {
  const query = `order=${encodeURIComponent(payload)}&${encodeURIComponent(payload)}=1`
  const html = await (
    await test.app.request(`/t/${encodeURIComponent(payload)}/${encodeURIComponent(payload)}?${query}`)
  ).text()
  isHarmless(html)
})

it('shows as text what was typed, when a form is shown again', async () => {
  const first = await (await test.app.request('/ask/how-did-we-do')).text()
  const { action, fields } = pageForm(first)
  fields.set(
    'given',
    JSON.stringify([
      { question: 'rating', value: 1 },
      { question: 'may', value: 'yes' },
      { question: 'why', value: payload },
    ]),
  )
  fields.set(
    'shown',
    howDidWeDo.questions
      .map(({ id }) => id)
      .filter((id) => id !== 'how')
      .join(' '),
  )
  fields.set('asked', 'how')
  fields.set('q.how.name', payload)
  fields.set('q.how.email', payload)
  const reply = await test.app.request(action, { method: 'POST', body: fields })
  expect(reply.status).toBe(422)
  isHarmless(await reply.text())
})

it('says nothing of an address that is not there', async () => {
  const path = `/ask/${encodeURIComponent(payload)}`
  const reply = await test.app.request(path, { headers: { accept: 'text/html' } })
  expect(reply.status).toBe(404)
  expect(await reply.text()).not.toContain('alert')
})
