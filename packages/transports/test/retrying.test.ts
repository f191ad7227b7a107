import { describe, expect, test } from 'vitest'
import { retrying } from '../src/retrying.ts'
import { createClock, turns } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import { createBackend, idsOf, offline, response, shown, taken } from './events.ts'

const dayMs = 86_400_000
const batch = [shown('a'), response('a')]

const setUp = (answer = () => offline as ReturnType<typeof taken>) => {
  const clock = createClock()
  const backend = createBackend(answer)
  const random = () => 0.5
  const transport = retrying(backend, { ...clock, random })
  return { clock, backend, transport }
}

/** The answer to a batch that is kept, as far as it is known now. */
async function kept(sending: ReturnType<ReturnType<typeof retrying>['send']>) {
  const result = await sending
  if (result.status !== 'retryable' || !result.later) throw new Error(`not kept: ${JSON.stringify(result)}`)
  return { later: result.later } // in an object, else it would be awaited here
}

describe('retrying', () => {
  test('has the face of what it wraps, and sends at once', () => {
    const { backend, transport } = setUp(() => taken(batch))
    expect(transport).toMatchObject({ name: backend.name, reach: backend.reach })
    void transport.send(batch)
    expect(backend.sent).toEqual([batch])
  })

  test('answers at once and tries the same batch again until it is delivered', async () => {
    const { clock, backend, transport } = setUp()
    const result = await transport.send(batch)
    expect(result).toMatchObject({ status: 'retryable', reason: 'network', kept: 'memory' })
    await clock.advance(1_499)
    expect(backend.sent).toHaveLength(1)
    await clock.advance(1) // 1 s + half of the way to 2 s
    expect(backend.sent).toHaveLength(2)
    backend.answer = taken
    await clock.advance(2_500) // 1 s + half of the way to 4 s
    expect(backend.sent.map(idsOf)).toEqual(Array(3).fill(idsOf(batch)))
    expect(result.status === 'retryable' && (await result.later)).toEqual(taken(batch))
    expect(clock.timers()).toBe(0)
  })

  test('has no timer while nothing waits', async () => {
    const { clock, transport } = setUp(() => taken(batch))
    expect(clock.timers()).toBe(0)
    await transport.send(batch)
    await turns()
    expect(clock.timers()).toBe(0)
  })

  test('passes on at once what is no reason to retry', async () => {
    for (const answer of [
      taken(batch),
      { status: 'unconfirmed' },
      { status: 'rejected', code: 'no', message: '' },
    ] as const) {
      const { clock, transport } = setUp(() => answer)
      expect(await transport.send(batch)).toEqual(answer)
      await turns()
      expect(clock.timers()).toBe(0)
    }
  })

  test('waits as long as it is asked to, from 1 s to 24 h', async () => {
    for (const [retryInMs, wait] of [
      [60_000, 60_000],
      [10 * dayMs, dayMs],
      [1, 1_500],
      [Number.NaN, 1_500],
    ] as const) {
      const { clock, backend, transport } = setUp(() => ({ ...offline, retryInMs }) as typeof offline)
      await transport.send(batch)
      await clock.advance(wait - 1)
      expect(backend.sent).toHaveLength(1)
      await clock.advance(1)
      expect(backend.sent).toHaveLength(2)
      transport.close?.()
    }
  })

  test('gives up by age and never by attempts', async () => {
    const { clock, backend, transport } = setUp()
    const { later } = await kept(transport.send(batch))
    await clock.advance(7 * dayMs - 300_000)
    expect(backend.sent.length).toBeGreaterThan(1_000)
    expect(clock.timers()).toBe(1)
    await clock.advance(600_000)
    expect(await later).toEqual({ status: 'rejected', code: 'expired', message: 'network' })
    expect(clock.timers()).toBe(0)
  })

  test('tries once more before giving up, when the clock has jumped', async () => {
    const { clock, backend, transport } = setUp()
    const { later } = await kept(transport.send(batch))
    clock.jump(365 * dayMs)
    backend.answer = taken
    await clock.advance(300_000)
    expect((await later).status).toBe('delivered')
  })

  test('goes on when the clock is set back', async () => {
    const { clock, backend, transport } = setUp()
    const { later } = await kept(transport.send(batch))
    clock.jump(-365 * dayMs)
    backend.answer = taken
    await clock.advance(300_000)
    expect((await later).status).toBe('delivered')
  })

  test('answers for a transport that throws', async () => {
    const { backend, transport } = setUp(() => {
      throw new Error('no')
    })
    const result = await transport.send(batch)
    expect(result).toMatchObject({ status: 'retryable', reason: 'threw', kept: 'memory' })
    backend.answer = taken
    expect(await transport.flush(1_000)).toBe(true)
  })

  test('flush cuts waits short, but not those that the destination asked for', async () => {
    const { clock, backend, transport } = setUp()
    await transport.send([response('a')])
    backend.answer = () => ({ ...offline, retryInMs: 60_000 }) as typeof offline
    await transport.send([response('b')])
    backend.answer = taken
    expect(await transport.flush(1_000)).toBe(false)
    expect(backend.sent.map(idsOf)).toEqual([['a.1'], ['b.1'], ['a.1']])
    await clock.advance(60_000)
    expect(await transport.flush(1_000)).toBe(true)
  })

  test('flush ends at its deadline', async () => {
    const { clock, backend, transport } = setUp()
    backend.answer = () => new Promise(() => {})
    void transport.send(batch)
    const flushing = transport.flush(2_000)
    await clock.advance(2_000)
    expect(await flushing).toBe(false)
    expect(clock.timers()).toBe(0)
  })

  test('close ends timers and answers what waits', async () => {
    const { clock, backend, transport } = setUp()
    const { later } = await kept(transport.send(batch))
    await turns()
    expect(clock.timers()).toBe(1)
    transport.close?.()
    expect(await later).toEqual({ status: 'retryable', reason: 'closed' })
    expect(clock.timers()).toBe(0)
    expect(await transport.send(batch)).toEqual(offline)
    await clock.advance(dayMs)
    expect(backend.sent).toHaveLength(2)
  })
})

transportSuite('retrying', () => {
  const received = new Set<string>()
  let working = true
  const backend = createBackend((batch) => {
    if (!working) return offline
    for (const id of idsOf(batch)) received.add(id)
    return taken(batch)
  })
  return {
    transport: retrying(backend),
    received: () => [...received],
    setWorking(value) {
      working = value
    },
  }
})
