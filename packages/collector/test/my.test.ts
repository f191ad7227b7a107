import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCases } from '../src/cases/open-cases.ts'
import { myResponse, myToken } from '../src/own-answer/my-token.ts'
import { pageForm } from './page-form.ts'
import { read, secret, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'
import { answersOf, type Page, visitorOf } from './test-visitor.ts'
import { talliesOf } from './totals-of.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)
const { post } = senderOf(() => test)

/** The link on the page of thanks. */
const linkOn = ({ html }: Page): string =>
  /href="(\/my\/[^"]+)">See or change your answer/.exec(html)?.[1] ?? ''

async function act(address: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const reply = await test.app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  })
  return { status: reply.status, to: reply.headers.get('location'), html: await reply.text() }
}

/** Somebody who was asked at a table, and has finished. */
async function answered(): Promise<{ readonly address: string; readonly id: string }> {
  const second = await send(await open('/ask/how-did-we-do?table=12'), { rating: '1' })
  const third = await send(second, { what: ['fairness'], why: 'Nobody came.', may: 'yes' })
  const thanks = await send(third, { 'how.email': 'kim@mail.example' })
  const [response] = await stored()
  return { address: linkOn(thanks), id: response?.id ?? '' }
}

describe('a person’s own answer', () => {
  it('is found by the link on the page of thanks, with all that is kept of it', async () => {
    const { address, id } = await answered()
    expect(address).toBe(`/my/${myToken(id, secret)}`)
    const page = await open(address)
    expect(page.status).toBe(200)
    for (const words of [
      'Nobody came.',
      'Poor',
      'Being treated fairly',
      'kim@mail.example',
      'Table <b dir="auto">12</b>',
    ])
      expect(page.html).toContain(words)
    const reply = await test.app.request(address)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('x-robots-tag')).toBe('noindex')
    expect(reply.headers.get('referrer-policy')).toBe('same-origin')
  })

  it('is changed by nothing but a post', async () => {
    const { address } = await answered()
    const before = await stored()
    for (const path of ['', '?do=delete', '?do=withdraw', '/change', '?done=withdrawn'])
      for (const method of ['GET', 'HEAD']) await test.app.request(address + path, { method })
    expect(await stored()).toEqual(before)
  })

  it('X-06 is changed in the fields of its own questions, and is one revision more', async () => {
    const { address, id } = await answered()
    const [before] = await stored()
    const first = await open(`${address}/change`)
    expect(pageForm(first.html).fields.get('q.rating')).toBe('1')
    const second = await send(first, { rating: '2' })
    expect(pageForm(second.html).fields.getAll('q.what')).toEqual(['fairness'])
    expect(pageForm(second.html).fields.get('q.why')).toBe('Nobody came.')
    expect(await stored()).toEqual([before])
    const third = await send(second, { why: 'Nobody came at first.' })
    expect(third.html).toContain('Save the change')
    const { action, fields } = pageForm(third.html)
    expect(fields.get('q.how.email')).toBe('kim@mail.example')
    const saved = await act(action, Object.fromEntries(fields))
    expect([saved.status, saved.to]).toEqual([303, `${address}?done=changed`])
    const [after] = await stored()
    expect(answersOf(after)).toMatchObject({
      rating: 2,
      what: ['fairness'],
      why: 'Nobody came at first.',
      how: { email: 'kim@mail.example' },
    })
    expect(after?.data.revision).toBe((before?.data.revision ?? 0) + 1)
    expect(after).toMatchObject({
      id,
      state: 'submitted',
      source: before?.source,
      receivedAt: before?.receivedAt,
    })
    expect((await open(`${address}?done=changed`)).html).toContain('<p class="sent" role="status">Saved</p>')
    expect((await open(address)).html).toContain('Nobody came at first.')
  })

  it('is followed by the figures and the owner’s page', async () => {
    const { address, id } = await answered()
    const heard = test.heard.length
    let page: Page = await open(`${address}/change`)
    // What was asked after criticism is not asked after praise, and its answers go.
    page = await send(await send(page, { rating: '4' }), {})
    expect(answersOf((await stored())[0])).toEqual({ rating: 4 })
    expect(
      (await talliesOf(test.storage)).map(({ headline, criticism }) => [headline?.value, criticism]),
    ).toEqual([[4, 0]])
    expect(test.heard.slice(heard)).toEqual([expect.objectContaining({ id, criticism: false })])
    const cookie = await signedIn(test.app)
    const owner = await (await test.app.request('/answers', { headers: { cookie } })).text()
    expect(owner).toContain('Outstanding')
    expect(owner).not.toContain('Nobody came.')
  })

  it('stays as it is where nothing was changed, or what was written cannot be taken', async () => {
    const { address } = await answered()
    const before = await stored()
    let page: Page = await open(`${address}/change`)
    page = await send(page, {})
    page = await send(page, {})
    const wrong = await send(page, { 'how.email': 'nonsense' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Please write an email address')
    const { action, fields } = pageForm(page.html)
    expect((await act(action, Object.fromEntries(fields))).to).toBe(`${address}?done=unchanged`)
    expect(await stored()).toEqual(before)
    expect((await act(`${address}/change`, { rating: '4' })).to).toBe(`${address}/change`)
    expect(await stored()).toEqual(before)
  })

  it('keeps the words that were shown, in their language, where an answer stays', async () => {
    const event = said({ run: 'a-run', answers: { rating: 1, why: 'Nobody came.' } })
    const german = event.data.answers.map((answer) =>
      answer.label ? { ...answer, label: 'Schlecht' } : answer,
    )
    await post({ ...event, data: { ...event.data, locale: 'de', answers: german } })
    const address = `/my/${myToken('a-run', secret)}`
    let page = await open(`${address}/change`)
    page = await send(page, {})
    page = await send(page, { why: 'Nobody came, twice.' })
    const [after] = await stored()
    expect(after?.data.answers).toEqual([
      { question: 'rating', value: 1, label: 'Schlecht' },
      { question: 'why', value: 'Nobody came, twice.' },
    ])
  })

  it('is changed for 90 days, and only where its questions are known', async () => {
    const { address } = await answered()
    test.clock.now += 89 * 86_400_000
    expect((await open(address)).html).toContain('Change my answer')
    test.clock.now += 2 * 86_400_000
    expect((await open(address)).html).toContain('this one is older')
    expect((await act(`${address}/change`, {})).to).toBe(address)
    const event = said({ run: 'other' })
    await post({ ...event, data: { ...event.data, prompt: { id: 'lunch', version: '00000000' } } })
    const unknown = `/my/${myToken('other', secret)}`
    expect((await open(unknown)).html).toContain('its questions are not known here')
    expect((await test.app.request(`${unknown}/change`)).headers.get('location')).toBe(unknown)
  })

  it('goes to the words of the house where there is a case with a way to reach the person', async () => {
    const { address } = await answered()
    await openCases(test.storage, test.clock.now)
    const link = /href="(\/talk\/[^"]+)"/.exec((await open(address)).html)?.[1] ?? ''
    expect((await open(link)).status).toBe(200)
  })
})

describe('an answer that is taken back', () => {
  it('leaves no words anywhere, counts nowhere, and its copies do not come back', async () => {
    await test.storage.webhooks.add({
      id: 'w',
      url: 'https://crm.example/',
      types: ['response.submitted', 'response.withdrawn'],
      secret: 's',
      madeAt: 1,
    })
    const event = said({ run: 'r', answers: { rating: 1, why: 'a canary' } })
    await post(event)
    await post({ ...event, data: { ...event.data, answers: [{ question: 'why', value: 'another canary' }] } })
    const address = `/my/${myToken('r', secret)}`
    expect(await act(address, { do: 'withdraw' })).toMatchObject({
      status: 303,
      to: `${address}?done=withdrawn`,
    })
    const page = await open(`${address}?done=withdrawn`)
    expect(page.html).toContain('You took this answer back')
    expect(page.html).not.toContain('Change my answer')
    const [response] = await stored()
    expect(response).toMatchObject({ state: 'withdrawn', data: { answers: [] } })
    expect(await talliesOf(test.storage)).toEqual([])
    for (const revision of [event.data.revision, event.data.revision + 1, event.data.revision + 7])
      await post({ ...event, data: { ...event.data, revision } })
    expect(await stored()).toEqual([response])
    expect(JSON.stringify(await (await read(test.app, '/v1/conflicts')).json())).not.toContain('canary')
    expect((await test.storage.webhooks.log(undefined, 10)).map(({ type }) => type)).toEqual([
      'response.withdrawn',
    ])
    // Whoever does it twice has done it once.
    expect((await act(address, { do: 'withdraw' })).status).toBe(303)
    expect(await stored()).toEqual([response])
  })
})

describe('an answer that is deleted', () => {
  it('F4-43 X-06 is gone with all that was kept of it, and queued copies are refused for good', async () => {
    const { address, id } = await answered()
    const [kept] = await stored()
    await openCases(test.storage, test.clock.now)
    const deleted = await act(address, { do: 'delete' })
    expect(deleted.status).toBe(200)
    expect(deleted.html).toContain('Your answer is deleted')
    expect(await stored()).toEqual([])
    expect(await test.storage.listening.case(id)).toBeUndefined()
    const again = await post({
      ...said({ run: id }),
      source: kept?.source,
      data: { ...kept?.data, revision: 99 },
    })
    expect(again.status).toBe(410)
    expect((await open(address)).status).toBe(404)
    expect(readFileSync(test.path).includes('kim@mail.example')).toBe(false)
  })
})

describe('whoever has no link', () => {
  it('is told the same whatever was tried', async () => {
    const { address, id } = await answered()
    const token = address.slice('/my/'.length)
    const [text = '', seal = ''] = token.split('.')
    const gone = myToken('0193b2c1-0000-7000-8000-000000000000', secret)
    const tries = [
      'x',
      id,
      text,
      `${text}.`,
      `.${seal}`,
      `${text}.${'0'.repeat(64)}`,
      `${text}.${seal.toUpperCase()}`,
      token.slice(0, -1),
      `${token}0`,
      `${Buffer.from('other').toString('base64url')}.${seal}`,
      myToken(id, 'another secret'),
      gone,
      '%00',
      `${text}=.${seal}`,
    ]
    const first = await open('/my/nothing')
    for (const wrong of tries)
      for (const path of [`/my/${wrong}`, `/my/${wrong}/change`]) {
        expect(await open(path), path).toEqual(first)
        expect(await act(path, { do: 'delete' }), path).toMatchObject(first)
      }
    expect(first.status).toBe(404)
    expect(await stored()).toHaveLength(1)
  })

  it('opens nothing with the link of a conversation, nor the other way round', async () => {
    const { address, id } = await answered()
    await openCases(test.storage, test.clock.now)
    const talk = /href="\/talk\/([^"]+)"/.exec((await open(address)).html)?.[1] ?? ''
    expect((await open(`/my/${talk}`)).status).toBe(404)
    expect((await open(address.replace('/my/', '/talk/'))).status).toBe(404)
    expect(myResponse(myToken(id, secret), secret)).toBe(id)
  })

  it('is told where it is only for saying word for word what was answered', async () => {
    const event = said({ run: 'r', answers: { rating: 1, why: 'Nobody came.' } })
    await post(event)
    const ask = (answers: unknown, headers = {}) =>
      act('/my', { response: 'r', answers: JSON.stringify(answers) }, headers)
    const told = await ask(event.data.answers)
    expect([told.status, JSON.parse(told.html)]).toEqual([200, { address: `/my/${myToken('r', secret)}` }])
    expect((await ask(event.data.answers, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    for (const wrong of [
      [],
      event.data.answers.slice(1),
      {},
      null,
      'Nobody came.',
      [{ question: 'rating', value: 1 }],
    ])
      expect((await ask(wrong)).status).toBe(404)
    expect((await act('/my', { response: 'r', answers: '{' })).status).toBe(404)
    expect((await act('/my', { response: 'none', answers: '[]' })).status).toBe(404)
    await act(`/my/${myToken('r', secret)}`, { do: 'withdraw' })
    expect((await ask([])).status).toBe(404)
  })

  it('gets no link for knowing the id of a run that is over', async () => {
    const second = await send(await open('/ask/how-did-we-do'), { rating: '1' })
    const thanks = await send(second, { why: 'Nobody came.', may: 'no' })
    expect(linkOn(thanks)).not.toBe('')
    // The same once more, as after a tap too many, is theirs.
    expect(linkOn(await send(second, { why: 'Nobody came.', may: 'no' }))).toBe(linkOn(thanks))
    expect(linkOn(await send(second, { why: 'A guess.', may: 'no' }))).toBe('')
  })
})
