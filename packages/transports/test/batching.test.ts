import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type BatchingOptions, batching } from '../src/batching.ts'
import { body } from '../src/body.ts'
import { fetchTransport } from '../src/fetch.ts'
import { retrying } from '../src/retrying.ts'
import { createClock } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import { createBackend, dismissed, idsOf, offline, receipt, response, shown, taken } from './events.ts'
import { createCollector } from './server.ts'
import { wrapped } from './wrapped.ts'

function setUp(options: BatchingOptions = {}) {
  const clock = createClock()
  const backend = createBackend()
  const transport = batching(backend, { setTimer: clock.setTimer, ...options })
  const sent = () => backend.sent.map(idsOf)
  return { clock, backend, transport, sent }
}

/** A window, as far as it can be left. */
function stubWindow() {
  const window = new EventTarget()
  let listeners = 0
  vi.stubGlobal('addEventListener', (type: string, hear: EventListener) => {
    listeners++
    window.addEventListener(type, hear)
  })
  vi.stubGlobal('removeEventListener', (type: string, hear: EventListener) => {
    listeners--
    window.removeEventListener(type, hear)
  })
  return { fire: (type: string) => window.dispatchEvent(new Event(type)), listeners: () => listeners }
}

/** An event whose JSON, in a list of its own, has so many bytes. */
function sized(id: string, bytes: number): EarshotEvent {
  const empty = body([response(id, 1, 'updated', '')]).bytes
  return response(id, 1, 'updated', 'x'.repeat(bytes - empty))
}

afterEach(() => void vi.unstubAllGlobals())

describe('batching', () => {
  test('sends together what comes within its time, and gives each its own share of the answer', async () => {
    const { clock, backend, transport, sent } = setUp({ maxAgeMs: 2_000 })
    backend.answer = () => ({
      status: 'rejected',
      code: 'too-long',
      message: 'An answer is too long.',
      receipt: receipt({
        accepted: ['a.shown'],
        duplicate: ['b.dismissed'],
        rejected: [{ id: 'a.1', code: 'too-long', message: 'An answer is too long.' }],
      }),
    })
    const sends = [transport.send([shown('a')]), transport.send([response('a', 1, 'updated')])]
    await clock.advance(1_999)
    sends.push(transport.send([dismissed('b')]))
    expect(sent()).toEqual([])
    await clock.advance(1)
    expect(sent()).toEqual([['a.shown', 'a.1', 'b.dismissed']])
    const [first, second, third] = await Promise.all(sends)
    expect(first).toEqual({ status: 'delivered', receipt: receipt({ accepted: ['a.shown'] }) })
    expect(second).toMatchObject({ status: 'rejected', code: 'too-long' })
    expect(third).toEqual({ status: 'delivered', receipt: receipt({ duplicate: ['b.dismissed'] }) })
    expect(clock.timers()).toBe(0)
  })

  test('sends a finished response at once, in this very task, with what waits', async () => {
    for (const kind of ['submitted', 'withdrawn']) {
      const { transport, sent } = setUp()
      const waiting = transport.send([shown('a')])
      const sending = transport.send([response('a', 2, kind)])
      expect(sent()).toEqual([['a.shown', 'a.2']])
      expect((await sending).status).toBe('delivered')
      expect((await waiting).status).toBe('delivered')
    }
  })

  test('sends a repeat at once and says that it is one', async () => {
    const { backend, transport } = setUp()
    const send = vi.spyOn(backend, 'send')
    await transport.send([response('a', 1, 'updated')], true)
    expect(send.mock.calls).toEqual([[[response('a', 1, 'updated')], true, undefined]])
  })

  test('sends as soon as there are enough events, and never more', async () => {
    const { transport, sent } = setUp({ maxEvents: 3 })
    transport.send([shown('a')])
    transport.send([shown('b')])
    expect(sent()).toEqual([])
    transport.send([shown('c')])
    expect(sent()).toEqual([['a.shown', 'b.shown', 'c.shown']])
    transport.send([shown('d'), shown('e')])
    transport.send([shown('f'), shown('g')])
    expect(sent().slice(1)).toEqual([['d.shown', 'e.shown']])
    await transport.flush(1)
    expect(sent().slice(2)).toEqual([['f.shown', 'g.shown']])
  })

  test('never has more bytes in a batch than it may', async () => {
    const { backend, transport, sent } = setUp({ maxBytes: 2_000 })
    for (const id of ['a', 'b', 'c', 'd', 'e']) transport.send([sized(id, 900)])
    await transport.flush(1)
    expect(sent()).toEqual([['a.1', 'b.1'], ['c.1', 'd.1'], ['e.1']])
    for (const batch of backend.sent) expect(body(batch).bytes).toBeLessThanOrEqual(2_000)
  })

  test('sends what is over its limits alone, as it came', async () => {
    const { transport, sent } = setUp({ maxBytes: 1_000, maxEvents: 2 })
    transport.send([shown('a')])
    transport.send([sized('b', 1_500)])
    transport.send([shown('c'), shown('d'), shown('e')])
    expect(sent()).toEqual([['a.shown'], ['b.1'], ['c.shown', 'd.shown', 'e.shown']])
  })

  test('sends what waits when the page is hidden or left, in parts that outlive it', async () => {
    for (const type of ['visibilitychange', 'pagehide']) {
      const { fire, listeners } = stubWindow()
      const { clock, transport, sent } = setUp({ maxBytes: 200_000 })
      expect(listeners()).toBe(0)
      for (const id of ['a', 'b', 'c']) transport.send([sized(id, 29_000)])
      expect(listeners()).toBe(2)
      fire(type)
      expect(sent()).toEqual([['a.1', 'b.1'], ['c.1']])
      expect([listeners(), clock.timers()]).toEqual([0, 0])
      transport.send([sized('d', 29_000)])
      transport.send([sized('e', 29_000)])
      transport.send([sized('f', 29_000)])
      await transport.flush(1)
      expect(sent().slice(2)).toEqual([['d.1', 'e.1', 'f.1']])
    }
  })

  test('shares the last answer too, where a batch is kept', async () => {
    const clock = createClock()
    const { now, setTimer } = clock
    const backend = createBackend(() => offline)
    const kept = retrying(backend, { now, setTimer, random: () => 0.5 })
    const transport = batching(kept, { setTimer, maxEvents: 2 })
    const sends = [transport.send([shown('a')]), transport.send([shown('b')])]
    const [first, second] = await Promise.all(sends)
    backend.answer = taken
    await clock.advance(60_000)
    const last = (result?: SendResult) => result?.status === 'retryable' && result.later
    expect(await last(first)).toEqual(taken([shown('a')]))
    expect(await last(second)).toEqual(taken([shown('b')]))
    transport.close?.()
  })

  test('loses nothing when it is closed', async () => {
    const { clock, backend, transport, sent } = setUp()
    const close = vi.fn()
    backend.close = close
    const sending = transport.send([shown('a')])
    transport.close?.()
    expect(sent()).toEqual([['a.shown']])
    expect((await sending).status).toBe('delivered')
    expect(clock.timers()).toBe(0)
    expect(close).toHaveBeenCalledOnce()
  })

  test('leaves what cannot be written to the transport, and the rest is not harmed', async () => {
    const { transport, sent } = setUp()
    const event = shown('a')
    const hostile = { ...event, data: { ...event.data, context: { table: 12n } } } as unknown as EarshotEvent // on purpose
    transport.send([shown('b')])
    await transport.send([hostile])
    expect(sent()).toEqual([['a.shown']])
    await transport.flush(1)
    expect(sent()).toEqual([['a.shown'], ['b.shown']])
  })

  test('refuses limits that no collector takes', () => {
    const fine = [{ maxEvents: 500, maxBytes: 524_288 }, { maxEvents: 1, maxBytes: 1 }, {}]
    for (const options of fine) expect(() => batching(createBackend(), options)).not.toThrow()
    const wrong = [{ maxEvents: 501 }, { maxEvents: 0 }, { maxEvents: Number.NaN }, { maxBytes: 524_289 }]
    for (const options of [...wrong, { maxBytes: 0 }])
      expect(() => batching(createBackend(), options), JSON.stringify(options)).toThrow(/^batching: /)
  })

  test('sends everything once, in order, and within its limits, whatever comes', async () => {
    const sizes = fc.array(fc.array(fc.integer({ min: 450, max: 900 }), { minLength: 1, maxLength: 3 }))
    const limits = fc.record({
      maxEvents: fc.integer({ min: 1, max: 6 }),
      maxBytes: fc.integer({ min: 500, max: 3_000 }),
    })
    await fc.assert(
      fc.asyncProperty(sizes, limits, async (sends, { maxEvents, maxBytes }) => {
        const { backend, transport, sent } = setUp({ maxEvents, maxBytes })
        const batches = sends.map((events, send) =>
          events.map((bytes, index) => sized(`run-${send}-${index}`, bytes)),
        )
        const results = batches.map((batch) => transport.send(batch))
        await transport.flush(1)
        expect(await Promise.all(results)).toEqual(batches.map(taken))
        expect(sent().flat()).toEqual(idsOf(batches.flat()))
        for (const batch of backend.sent) {
          const isOne = batches.some((given) => given.length === batch.length && given[0] === batch[0])
          expect(isOne || (batch.length <= maxEvents && body(batch).bytes <= maxBytes)).toBe(true)
        }
      }),
    )
  })

  test('makes one request of many at a real server', async () => {
    const server = await createCollector()
    try {
      const transport = batching(fetchTransport({ url: server.url }), { maxEvents: 50 })
      const runs = Array.from({ length: 50 }, (_, run) => shown(`run-${run}`))
      const results = await Promise.all(runs.map((event) => transport.send([event])))
      expect(results).toEqual(runs.map((event) => taken([event])))
      expect(server.arrivals).toHaveLength(1)
    } finally {
      await server.close()
    }
  })
})

transportSuite('batching', () => wrapped((transport) => batching(transport, { maxAgeMs: 5 })))
