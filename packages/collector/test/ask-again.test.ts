import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pageForm } from './page-form.ts'
import { type TestApp, testApp } from './test-app.ts'
import { answersOf, isSent, type Page, visitorOf } from './test-visitor.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)

describe('an answer that cannot be taken', () => {
  it('is told in words beside its field, and nothing typed is lost', async () => {
    const second = await send(await open('/ask/how-did-we-do'), { rating: '1' })
    const third = await send(second, { why: 'so <b>', may: 'yes' })
    const again = await send(third, { 'how.name': 'Ann "A"', 'how.email': 'nonsense' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('<title>Please check: How did we do?</title>')
    expect(again.html).toContain(
      '<p class="problem" id="q-how-problem">Please write an email address like name@example.com.</p>',
    )
    expect(again.html).toMatch(/<fieldset[^>]*aria-describedby="q-how-help q-how-problem"/)
    expect(again.html).toMatch(/name="q.how.email" value="nonsense"[^>]*aria-invalid="true"/)
    expect(pageForm(again.html).fields.get('q.how.name')).toBe('Ann "A"')
    isSent(await send(again, { 'how.email': 'ann@mail.example' }), 'Thank you')
    expect(answersOf((await stored())[0])).toMatchObject({
      why: 'so <b>',
      how: { name: 'Ann "A"', email: 'ann@mail.example' },
    })
  })

  it('is missed where it is required', async () => {
    const page = await send(await open('/ask/how-did-we-do'), {})
    expect(page.status).toBe(422)
    expect(page.html).toContain('Please choose or write something here.')
    expect(page.html).toMatch(
      /<fieldset[^>]*role="radiogroup"[^>]*aria-required="true"[^>]*aria-invalid="true"/,
    )
    expect(await stored()).toEqual([])
  })

  it('is not what was never offered', async () => {
    const page = await send(await open('/ask/how-did-we-do'), { rating: '9' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('Please choose one of the options.')
  })
})

describe('going back and sending twice', () => {
  it('makes one row of a page that is sent twice', async () => {
    const first = await open('/ask/how-did-we-do')
    const [a, b] = await Promise.all([send(first, { rating: '1' }), send(first, { rating: '1' })])
    expect(a?.html).toBe(b?.html)
    const last = await send(a as Page, { may: 'no' })
    const twice = await send(a as Page, { may: 'no' })
    isSent(last, 'Thank you')
    isSent(twice, 'Thank you')
    expect(await stored()).toHaveLength(1)
    expect(test.heard).toHaveLength(2)
  })

  it('hears the later word, and drops what hung on the earlier', async () => {
    const first = await open('/ask/how-did-we-do')
    const second = await send(first, { rating: '1' })
    await send(second, { why: 'cold', may: 'yes' })
    const other = await send(first, { rating: '4' })
    expect(await stored()).toMatchObject([{ state: 'partial', criticism: false, data: { revision: 4 } }])
    isSent(await send(other, { well: 'the end' }), 'We will tell the team.')
    expect(answersOf((await stored())[0])).toEqual({ rating: 4, well: 'the end' })
  })

  it('changes nothing once it was sent', async () => {
    const first = await open('/ask/how-did-we-do')
    isSent(await send(await send(first, { rating: '4' }), {}), 'We will tell the team.')
    isSent(await send(first, { rating: '1' }), 'We will tell the team.')
    expect(answersOf((await stored())[0])).toEqual({ rating: 4 })
  })

  it('never touches a response that came another way', async () => {
    const first = await open('/ask/how-did-we-do')
    const { action, fields } = pageForm(first.html)
    await send(first, { rating: '1' })
    fields.set('q.rating', '4')
    const reply = await test.app.request(`http://elsewhere.example${action}`, {
      method: 'POST',
      body: fields,
    })
    expect(reply.status).toBe(400)
    expect(await reply.text()).toContain('Please start again')
    expect(answersOf((await stored())[0])).toEqual({ rating: 1 })
  })
})

describe('a form that is not ours', () => {
  it.each([
    ['nothing', ''],
    ['no run', 'given=[]'],
    ['a made-up run', 'run=x&given=[]'],
    ['broken JSON', 'run=019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10&given=[{'],
    ['no list', 'run=019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10&given={}'],
    ['deep JSON', `run=019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10&given=${'['.repeat(50)}${']'.repeat(50)}`],
    ['half an answer', 'run=019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10&given=[{"question":"rating"}]'],
  ])('is sent back to the start: %s', async (_, body) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await test.app.request('/ask/how-did-we-do', { method: 'POST', headers, body })
    expect(reply.status).toBe(400)
    expect(await reply.text()).toContain('<a href="/ask/how-did-we-do">Start again</a>')
    expect(await stored()).toEqual([])
  })

  it('cannot put in what core does not take', async () => {
    const first = await open('/ask/how-did-we-do')
    const { fields } = pageForm(first.html)
    fields.set(
      'given',
      '[{"question":"rating","value":99},{"question":"why","value":"x"},{"question":"nope","value":1}]',
    )
    fields.set('q.rating', '4')
    await test.app.request('/ask/how-did-we-do', { method: 'POST', body: fields })
    expect(answersOf((await stored())[0])).toEqual({ rating: 4 })
  })
})

it('says that it cannot be saved, and keeps what was typed on the page', async () => {
  const second = await send(await open('/ask/how-did-we-do'), { rating: '1' })
  const other = new DatabaseSync(test.path)
  other.exec('BEGIN IMMEDIATE')
  const failed = await send(second, { why: 'a long story' })
  expect(failed.status).toBe(503)
  expect(failed.html).toContain('This could not be saved just now. Everything is still here.')
  expect(pageForm(failed.html).fields.get('q.why')).toBe('a long story')
  other.close()
  isSent(await send(failed, {}, 'finish'), 'Thank you')
  expect(answersOf((await stored())[0])).toEqual({ rating: 1, why: 'a long story' })
})
