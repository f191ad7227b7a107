import { describe, expect, test } from 'vitest'
import { fetchTransport } from '../../src/fetch.ts'
import { isLoss } from '../../src/later/row.ts'
import { outbox } from '../../src/outbox.ts'
import { dayMs, inherit, kept, left, loadDrain, setUp, store } from '../box.ts'
import { turns } from '../clock.ts'
import { idsOf, offline, receipt, response, taken } from '../events.ts'

/** A collector that is reached or not, and the addresses that it was asked at. */
function collector() {
  const asked: URLSearchParams[] = []
  const state = { isUp: false, asked }
  const fetch = async (url: string, init: RequestInit) => {
    asked.push(new URL(url, 'https://listen.example').searchParams)
    if (!state.isUp) throw new TypeError('offline')
    return Response.json(receipt({ accepted: idsOf(JSON.parse(`${init.body}`)) }))
  }
  const transport = fetchTransport({ url: '/v1/events', fetch: fetch as typeof globalThis.fetch, loadDrain })
  return Object.assign(state, { transport })
}

const old = { bornAt: 1_800_000_000_000 - 8 * dayMs, failures: 3, lived: 7 * dayMs }

describe('what was given up', () => {
  test('is told with the next event, by its reason, once', async () => {
    const transport = collector()
    const queue = store()
    const first = await inherit(
      (clock) => [left(response('a'), clock, old), left(response('b'), clock, old)],
      { queue },
    )
    first.backend.answer = () => offline
    await first.clock.advance(10_000)
    expect(first.undelivered).toEqual([
      ['a.1', 'expired'],
      ['b.1', 'expired'],
    ])
    expect((await queue.all()).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^(&dropped=expired\.[a-z0-9]{1,8}){2}$/),
    ])
    first.box.close()
    transport.isUp = true
    // Of a later page, whose own first event this is.
    const { clock, page } = first
    const box = outbox(transport.transport, { queue, page, ...clock, random: () => 0.5, loadDrain })
    await clock.advance(5_000)
    await box.send([response('c')])
    await turns()
    await box.send([response('d')])
    const marked = expect.stringMatching(/^expired\.[a-z0-9]{1,8}$/)
    expect(transport.asked.map((query) => query.getAll('dropped'))).toEqual([[marked, marked], []])
    expect(new Set(transport.asked[0]?.getAll('dropped')).size).toBe(2)
    expect(await queue.all()).toEqual([])
  })

  test('is told again until a receipt has come, and what is added meanwhile by the one after', async () => {
    const { box, clock, queue, backend } = setUp({ budgetMs: 3_600_000 })
    const told: (string | undefined)[] = []
    backend.answer = () => offline
    const send = backend.send.bind(backend)
    Object.assign(backend, {
      send: (batch: Parameters<typeof send>[0], _again?: boolean, lost?: string) => {
        told.push(lost)
        return send(batch)
      },
    })
    await kept(box.send([response('a')]))
    await clock.advance(4_200_000)
    await kept(box.send([response('b')]))
    await clock.advance(300_000)
    const once = told.at(-1)
    expect(once).toMatch(/^&dropped=expired\.[a-z0-9]{1,8}$/)
    backend.answer = taken
    await clock.advance(3_600_000)
    expect(told.at(-1)).toBe(once)
    await box.send([response('c')])
    expect(told.at(-1)).toBe('')
    expect(await queue.all()).toEqual([])
  })

  test('counts what made room, too', async () => {
    const { box, backend, queue, undelivered } = await inherit((clock) =>
      Array.from({ length: 50 }, (_, index) =>
        left(response(`r${index}`, 1, index ? 'submitted' : 'updated'), clock, {
          nextAt: clock.now() + 300_000,
        }),
      ),
    )
    backend.answer = () => offline
    expect((await kept(box.send([response('a')]))).kept).toBe('saved')
    await turns()
    expect(undelivered).toEqual([['r0.1', 'evicted']])
    expect((await queue.all()).filter(isLoss).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^&dropped=evicted\.[a-z0-9]{1,8}$/),
    ])
  })

  test('makes no address longer than proxies let through', async () => {
    const { backend, clock, queue, undelivered } = await inherit((clock) =>
      Array.from({ length: 100 }, (_, index) => left(response(`r${index}`), clock, old)),
    )
    backend.answer = () => offline
    await clock.advance(60_000)
    expect(undelivered).toHaveLength(100)
    const [text = ''] = (await queue.all()).filter(isLoss).map((row) => row.text)
    expect(text.length).toBeLessThanOrEqual(1_000)
    expect(text.length).toBeGreaterThan(900)
  })

  test('is not told where somebody wanted it to be forgotten', async () => {
    const { box, queue } = await inherit((clock) => [left(response('a'), clock)])
    await queue.put({ key: ['earshot lost', 0], text: '&dropped=evicted', bytes: 0, bornAt: 1 })
    expect(await box.forget()).toBe(true)
    expect((await queue.all()).map(({ text }) => text)).toEqual([''])
  })

  test('is nothing that another hand has written there', async () => {
    const transport = collector()
    transport.isUp = true
    const { clock, queue, page } = setUp()
    await queue.put({ key: ['earshot lost', 0], text: '&key=pk_other', bytes: 0, bornAt: clock.now() })
    const box = outbox(transport.transport, { queue, page, ...clock, random: () => 0.5, loadDrain })
    await clock.advance(5_000)
    await box.send([response('c')])
    expect(transport.asked.map((query) => [...query.keys()])).toEqual([['sent']])
  })
})
