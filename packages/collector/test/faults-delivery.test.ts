import { versionOf } from '@earshot/core/version'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDefinitions, keepDefinitions } from '../src/ingest/definitions.ts'
import { read, readKey, signedIn, type TestApp, testApp, writeKey } from './test-app.ts'
import { ran, said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { post, stored } = senderOf(() => test)

const receiptOf = async (body: object) => {
  const reply = await post(body)
  return { status: reply.status, ...(await reply.json()) }
}
const erase = (id: string, headers: Record<string, string> = { authorization: `Bearer ${readKey}` }) =>
  test.app.request(`/v1/responses/${id}`, { method: 'DELETE', headers })

describe('C20 a reply that never came', () => {
  it('leaves the sender with a duplicate when it comes again', async () => {
    const event = said({ run: 'a' })
    await post([event])
    expect(await receiptOf([event])).toMatchObject({ status: 202, accepted: [], duplicate: [event.id] })
    expect(await stored()).toHaveLength(1)
  })
})

describe('C21 the same event a hundred times at once', () => {
  it('is one row, and every sender hears that it is there', async () => {
    const event = said({ run: 'a' })
    const receipts = await Promise.all(Array.from({ length: 100 }, () => receiptOf([event])))
    expect(receipts.filter(({ accepted }) => accepted.length)).toHaveLength(1)
    expect(receipts.filter(({ duplicate }) => duplicate.length)).toHaveLength(99)
    expect(await stored()).toHaveLength(1)
  })
})

describe('C22 one revision, two contents', () => {
  it('is answered 409; the first holds, the other is kept beside it and can be read', async () => {
    await post([said({ run: 'a', answers: { rating: 1 } })])
    const other = said({ run: 'a', answers: { rating: 4 } })
    const reply = await receiptOf([other])
    expect(reply).toMatchObject({
      status: 409,
      code: 'conflict',
      rejected: [{ id: other.id, code: 'conflict' }],
    })
    expect(await stored()).toMatchObject([{ answers: [{ value: 1 }] }])
    const { conflicts } = await (await read(test.app, '/v1/conflicts')).json()
    expect(conflicts).toMatchObject([
      { response: 'a', revision: 2, answers: [{ value: 4 }], state: 'submitted' },
    ])
    expect((await test.app.request('/v1/conflicts')).status).toBe(401)
  })

  it('is told alone where its neighbours are taken', async () => {
    await post([said({ run: 'a', answers: { rating: 1 } })])
    const [other, good] = [said({ run: 'a', answers: { rating: 4 } }), said({ run: 'b' })]
    expect(await receiptOf([other, good])).toMatchObject({
      status: 202,
      accepted: [good.id],
      rejected: [{ id: other.id, code: 'conflict' }],
    })
  })
})

describe('C23 revisions in every order', () => {
  it('end with the highest, and what was finished stays finished', async () => {
    const revisions = [1, 2, 3].map((revision) =>
      said({
        run: 'a',
        revision,
        type: revision === 2 ? 'submitted' : 'updated',
        answers: { rating: revision },
      }),
    )
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]
    for (const [index, order] of orders.entries()) {
      for (const at of order) {
        const event = revisions[at]
        if (!event) throw new Error('there are three')
        const run = `run-${index}`
        await post([{ ...event, id: `${run}.${at}`, subject: run, data: { ...event.data, response: run } }])
      }
      const kept = await test.storage.response(`run-${index}`)
      expect(kept?.data).toMatchObject({ revision: 3, answers: [{ value: 3 }] })
      // Where the last came before the second, there was nothing finished yet that it could leave so.
      expect(kept?.state).toBe(order.indexOf(2) < order.indexOf(1) ? 'partial' : 'submitted')
    }
  })
})

describe('C24 what was erased', () => {
  it('is answered 410, and never comes back', async () => {
    const event = said({ run: 'a', answers: { rating: 1, why: 'a secret' } })
    await post([ran('shown', { run: 'a' }), event])
    const reply = await erase('a')
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({ id: 'a', erased: true, erasedAt: '2026-11-21T12:00:00.000Z' })
    expect(await receiptOf([event])).toMatchObject({
      status: 410,
      code: 'gone',
      rejected: [{ code: 'gone', path: '[0]' }],
    })
    expect(await receiptOf([said({ run: 'a', revision: 9 })])).toMatchObject({ status: 410 })
    const good = said({ run: 'b' })
    expect(await receiptOf([event, good])).toMatchObject({
      status: 202,
      accepted: [good.id],
      rejected: [{ id: event.id, code: 'gone', path: '[0]' }],
    })
    expect(await stored()).toMatchObject([{ response: 'b' }])
  })

  it('may be erased before it has come, and twice', async () => {
    expect(await (await erase('a')).json()).toMatchObject({ erased: false })
    expect(await (await erase('a')).json()).toMatchObject({ erased: false })
    expect(await receiptOf([said({ run: 'a' })])).toMatchObject({ status: 410 })
  })

  it('is erased by those only who may read, and from no page of another site', async () => {
    await post([said({ run: 'a' })])
    expect((await erase('a', {})).status).toBe(401)
    expect((await erase('a', { authorization: 'Bearer pk_test_0123456789abcdef' })).status).toBe(401)
    const foreign = { cookie: await signedIn(test.app), 'sec-fetch-site': 'cross-site' }
    expect((await erase('a', foreign)).status).toBe(403)
    expect(await stored()).toHaveLength(1)
  })
})

describe('C25 an id that belongs to another site', () => {
  it('is not taken over, and tells nothing of what is there', async () => {
    await post([said({ run: 'a', answers: { rating: 1, why: 'a secret' } })])
    const reply = await receiptOf([said({ run: 'a', revision: 9, source: '//evil.example' })])
    expect(reply).toMatchObject({ status: 409, code: 'conflict' })
    expect(JSON.stringify(reply)).not.toContain('secret')
    expect(await stored()).toMatchObject([{ source: '//shop.example' }])
  })
})

describe('C26 what names an event', () => {
  it.each(['id', 'source', 'type', 'specversion', 'time'])('may not be missing or null: %s', async (name) => {
    const { [name as 'id']: _, ...without } = said({ run: 'a' })
    expect((await post(without)).status).toBe(422)
    expect((await post({ ...without, [name]: null })).status).toBe(422)
    expect(await stored()).toEqual([])
  })
})

describe('C27 a device whose clock is wrong', () => {
  it.each([
    ['2036-11-21T12:00:00.000Z', 'ahead'],
    ['2016-11-21T12:00:00.000Z', 'behind'],
    ['1970-01-01T00:00:00Z', 'behind'],
    ['9999-12-31T23:59:59Z', 'ahead'],
    ['2026-11-20T23:59:00+02:00', undefined],
  ])('%s is kept as it was said, beside the time of the collector', async (time, clock) => {
    expect((await post([{ ...said({ run: 'a' }), time }])).status).toBe(202)
    expect(await stored()).toEqual([
      expect.objectContaining({ time, receivedAt: '2026-11-21T12:00:00.000Z', ...(clock && { clock }) }),
    ])
    if (!clock) expect(await stored()).not.toEqual([expect.objectContaining({ clock: expect.anything() })])
  })

  it.each([
    ['an hour and a minute fast', 61 * 60_000, 'ahead'],
    ['a day slow', -86_400_000, 'behind'],
    ['a minute fast', 60_000, undefined],
  ])('who says when it sends it is known to be %s, however long the answer waited', async (_, off, clock) => {
    // Answered six days before, by the device's clock: without its word nobody could tell.
    const sent = test.clock.now + off
    const time = new Date(sent - 6 * 86_400_000).toISOString()
    const path = `/v1/events?key=${writeKey}&sent=${sent}`
    expect((await post([{ ...said({ run: 'a' }), time }], { path })).status).toBe(202)
    const [one] = await stored()
    expect(one).toMatchObject({ time })
    expect((one as { clock?: string }).clock).toBe(clock)
  })

  it.each(['', 'NaN', '-1', '1e9', '99999999999999999999'])(
    'what is no time says nothing: sent=%s',
    async (sent) => {
      expect(
        (await post(said({ run: 'a' }), { path: `/v1/events?key=${writeKey}&sent=${sent}` })).status,
      ).toBe(202)
      expect(await stored()).not.toEqual([expect.objectContaining({ clock: expect.anything() })])
    },
  )

  it('a run that took less than no time is refused', async () => {
    const event = said({ run: 'a' })
    expect((await post({ ...event, data: { ...event.data, durationMs: -1 } })).status).toBe(422)
  })
})

describe('C29 an event of a later version', () => {
  const later = { ...said({ run: 'later' }), type: 'earshot.response.submitted.v2' }

  it.each([
    [{ type: 'earshot.response.submitted.v2' }],
    [{ type: 'earshot.response.paused.v3', data: { anything: true } }],
    [{ specversion: '1.1' }],
    [{ specversion: '2.0', type: 'earshot.response.submitted' }],
  ])('is parked by its sender: %j', async (what) => {
    const event = { ...said({ run: 'a' }), ...what }
    const reply = await receiptOf([event])
    expect(reply).toMatchObject({
      status: 409,
      code: 'unknown-version',
      rejected: [{ id: event.id, code: 'unknown-version', message: expect.stringContaining('Update it') }],
    })
  })

  it('keeps its sender from giving it up, also where its neighbours were taken', async () => {
    const good = said({ run: 'good' })
    expect(await receiptOf([later, good])).toMatchObject({ status: 409, accepted: [good.id] })
    expect(await stored()).toMatchObject([{ response: 'good' }])
    expect(await receiptOf([later, good])).toMatchObject({ status: 409, duplicate: [good.id] })
  })

  it.each([
    { specversion: '0.3' },
    { specversion: 'x' },
    { type: 'earshot.response.submited' },
    { type: 'other.v2' },
  ])('is none where it is only wrong: %j', async (what) => {
    expect((await post([{ ...said({ run: 'a' }), ...what }])).status).toBe(422)
  })

  it('may have fields that this version does not know', async () => {
    const event = said({ run: 'a' })
    const more = { ...event, traceparent: '00-1', data: { ...event.data, mood: 'fine' } }
    expect((await post([more])).status).toBe(202)
  })
})

describe('C30 a definition that is changed while somebody answers', () => {
  it('is read by the words that they saw, and can still be had', async () => {
    // Yesterday a 1 was praise: the scale stood the other way.
    const before = { ...howDidWeDo, title: 'How was it?', limits: { oncePer: 'order' } }
    const version = versionOf(before)
    await keepDefinitions(test.storage, new Map([[before.id, before]]), 1)
    const definitions = createDefinitions(test.storage, new Map([[howDidWeDo.id, howDidWeDo]]))
    expect(await definitions.shown(before.id, version)).toEqual(before)
    expect(await definitions.shown(before.id, versionOf(howDidWeDo))).toBe(howDidWeDo)
    expect(await definitions.shown(before.id, 'made-up')).toBe(howDidWeDo)
    expect(await definitions.shown('nothing', 'made-up')).toBeUndefined()
    const event = said({ run: 'a', prompt: before })
    expect(event.data.prompt.version).toBe(version)
    await post([event])
    expect(await stored()).toMatchObject([{ prompt: { id: before.id, version } }])
    const reply = await test.app.request(`/v1/prompts/${before.id}?version=${version}`)
    expect(await reply.json()).toEqual(before)
    expect((await test.app.request(`/v1/prompts/${before.id}?version=0`)).status).toBe(404)
    expect((await test.app.request(`/v1/prompts/${before.id}`)).status).toBe(200)
  })

  it('counts what is criticism by the definition that was shown', async () => {
    const before = { ...howDidWeDo, title: 'How was it?', criticism: 'rating = 4' }
    await keepDefinitions(test.storage, new Map([[before.id, before]]), 1)
    await post([said({ run: 'a', prompt: before, answers: { rating: 4 } })])
    await post([said({ run: 'b', answers: { rating: 4 } })])
    expect(test.heard).toMatchObject([
      { id: 'a', criticism: true },
      { id: 'b', criticism: false },
    ])
  })
})

describe('C32 more than can be written', () => {
  it('is refused before it is read, with a time to come again that differs', async () => {
    const busy = { ...test.storage, waiting: () => 10_000 }
    const crowded = testApp({ storage: busy })
    const send = () => crowded.app.request('/v1/events', { method: 'POST', body: '{' })
    const replies = await Promise.all(Array.from({ length: 20 }, send))
    const bodies = await Promise.all(replies.map((reply) => reply.json()))
    expect(bodies[0]).toMatchObject({ status: 503, code: 'overloaded' })
    expect(Number(replies[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(replies[0]?.headers.get('access-control-expose-headers')).toBe('Retry-After')
    expect(new Set(bodies.map(({ retryAfterMs }) => retryAfterMs)).size).toBeGreaterThan(5)
  })
})
