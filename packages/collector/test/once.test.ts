import { presets } from '@earshot/presets'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StorageUnavailable } from '../src/storage/port.ts'
import { read, signedIn, type TestApp, testApp } from './test-app.ts'
import { ran, type Said, said } from './test-events.ts'
import { senderOf } from './test-sender.ts'
import { answersOf, isSent, visitorOf } from './test-visitor.ts'
import { talliesOf } from './totals-of.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { post } = senderOf(() => test)
const { open, send, stored } = visitorOf(() => test)

const order = { context: { order: 'A-1' } }
const sends = (...events: readonly Said[]) => post(events.map((item) => said(item)))
const ownersPage = async (): Promise<string> =>
  (await test.app.request('/answers', { headers: { cookie: await signedIn(test.app) } })).text()
const remark = 'is already here. Another one is welcome, if you want to add something.'

describe('a second answer for what is asked about once', () => {
  it('is taken and kept, marked, and not counted again', async () => {
    const reply = await sends({ run: 'a', ...order, answers: { rating: 4 } })
    expect(reply.status).toBe(202)
    const second = said({
      run: 'b',
      ...order,
      source: '//other.example',
      answers: { rating: 1, why: 'later' },
    })
    expect(await (await post([second])).json()).toMatchObject({ accepted: [second.id], rejected: [] })
    const { responses } = await (await read(test.app, '/v1/responses.json')).json()
    expect(responses).toMatchObject([
      { response: 'b', repeats: 'a', answers: [{ value: 1 }, {}] },
      { response: 'a' },
    ])
    expect(responses[1]).not.toHaveProperty('repeats')
    const lines = (await (await read(test.app, '/v1/responses.ndjson')).text()).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).repeats)).toEqual(['a', undefined])
    const csv = (await (await read(test.app, '/v1/responses.csv')).text()).split('\r\n')
    // Before the last column, and answers have commas of their own.
    expect(csv.slice(0, 3).map((line) => line.split(',').at(-2))).toEqual(['"repeats"', '"a"', ''])
    expect(await talliesOf(test.storage)).toMatchObject([
      { headline: { value: 4 }, responses: 1, criticism: 0 },
    ])
  })

  it('is read by the owner, with a quiet note, and left out of the figures', async () => {
    await post([ran('shown', { run: 'a' }), ran('shown', { run: 'b' })])
    await sends(
      { run: 'a', ...order, answers: { rating: 4 } },
      { run: 'b', ...order, answers: { rating: 1, why: 'later' } },
    )
    const html = await ownersPage()
    expect(html).toContain('later')
    expect(html.match(/class="repeats"/g)).toHaveLength(1)
    expect(html).toContain(
      'Another answer for the same stands in the figures, so this one is not counted again.',
    )
    expect(html).toContain('<p class="counts">1 response</p>')
    expect(html).toMatch(/<b>Response rate<\/b> <span>1 of 1<\/span>/)
  })

  it('counts from then on, where the first is withdrawn', async () => {
    await sends(
      { run: 'a', ...order, answers: { rating: 4 } },
      { run: 'b', ...order, answers: { rating: 1 } },
    )
    await sends({ run: 'a', ...order, type: 'withdrawn', revision: 9, answers: {} })
    expect(await talliesOf(test.storage)).toMatchObject([{ headline: { value: 1 }, responses: 1 }])
    expect((await test.storage.response('b'))?.repeats).toBeUndefined()
    expect(await ownersPage()).not.toContain('class="repeats"')
  })

  it('is one of many where nobody knows the definition', async () => {
    await test.close()
    test = testApp({ prompts: new Map() })
    await sends({ run: 'a', ...order }, { run: 'b', ...order })
    expect((await stored()).map(({ repeats }) => repeats)).toEqual([undefined, undefined])
  })

  it.each([
    ['how-did-we-do', { visit: 'v1' }, true],
    ['post-purchase', { order: '1', part: 'confirm' }, true],
    ['post-purchase', { part: 'confirm' }, false],
    ['clear', { page: '/help' }, false],
    ['table-check', { table: '12', visit: 'v1' }, false],
    ['how-did-we-do', {}, false],
  ] as const)('%s with %j: %s', async (id, context, once) => {
    const prompt = presets.find((item) => item.id === id)
    if (!prompt) throw new Error(id)
    await sends({ run: 'a', prompt, context, answers: {} }, { run: 'b', prompt, context, answers: {} })
    expect((await test.storage.response('b'))?.repeats).toBe(once ? 'a' : undefined)
  })
})

describe('the asking page', () => {
  it('says first that an answer is there, and takes another one', async () => {
    const first = await open('/ask/how-did-we-do?order=A-1')
    expect(first.html).not.toContain(remark)
    isSent(await send(await send(first, { rating: '4' }), {}), 'We will tell the team.')
    test.clock.now += 60_000
    const again = await open('/ask/how-did-we-do?order=A-1')
    expect(again.html).toContain(`An answer for this ${remark}`)
    expect(again.html.indexOf(remark)).toBeLessThan(again.html.indexOf('<form'))
    expect(await stored()).toHaveLength(1)
    isSent(await send(await send(again, { rating: '1' }), { why: 'one more thing' }, 'finish'), 'Thank you')
    const [second, one] = await stored()
    expect(second?.repeats).toBe(one?.id)
    expect(answersOf(second)).toEqual({ rating: 1, why: 'one more thing' })
  })

  it.each([
    '/ask/how-did-we-do?order=A-2',
    '/ask/how-did-we-do',
    '/ask/csat-5?order=A-1',
    '/t/garden/12?order=A-1',
  ])('says nothing at %s', async (path) => {
    await sends({ run: 'a', ...order })
    expect((await open(path)).html).not.toContain(remark)
  })

  it('says nothing where the answer was only begun, or withdrawn', async () => {
    await sends(
      { run: 'a', ...order, type: 'updated' },
      { run: 'b', context: { order: 'B' }, type: 'withdrawn' },
    )
    for (const id of ['A-1', 'B'])
      expect((await open(`/ask/how-did-we-do?order=${id}`)).html).not.toContain(remark)
  })

  it('asks at the same table as often as somebody calls', async () => {
    for (const _ of [1, 2]) {
      const page = await open('/t/garden/12?visit=v1')
      expect(page.html).not.toContain(remark)
      await send(page, { state: 'someone' })
    }
    expect((await stored()).map(({ repeats }) => repeats)).toEqual([undefined, undefined])
  })

  it('asks also while the database cannot be read', async () => {
    const { storage } = test
    const broken = { ...storage, hasFinished: () => Promise.reject(new StorageUnavailable('busy')) }
    const other = testApp({ storage: broken })
    const reply = await other.app.request('/ask/how-did-we-do?order=A-1')
    expect(reply.status).toBe(200)
    expect(await reply.text()).toContain('How did we do today?')
    expect(other.reports).toHaveLength(1)
    await other.close()
  })
})
