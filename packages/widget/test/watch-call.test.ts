import { afterEach, expect, test, vi } from 'vitest'
import { watchCall } from '../src/calls/watch-call.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** What is replied, one after the other, the last one again and again; counts what was asked and what was heard. */
function watch(...replies: readonly (Response | Error)[]) {
  vi.useFakeTimers()
  const told = { asked: 0, seen: 0, isWanted: true }
  vi.stubGlobal('fetch', async () => {
    const reply = replies[Math.min(told.asked++, replies.length - 1)]
    if (reply instanceof Error) throw reply
    return reply?.clone()
  })
  watchCall('https://collector.example/v1/calls/a', {
    isWanted: () => told.isWanted,
    onSeen: () => {
      told.seen++
    },
  })
  return told
}

const says = (state: string) => Response.json({ state })
const status = (code: number) => new Response('{}', { status: code })

test('asks on after whatever says nothing of the call: no network, a reply that is none, too much just now', async () => {
  const replies = [new TypeError('offline'), new Response('<html>'), ...[408, 425, 429, 500, 503].map(status)]
  const told = watch(...replies, says('sent'), says('seen'))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(told).toMatchObject({ asked: replies.length + 2, seen: 1 })
})

test.each([400, 403, 404, 410])('asks no more after %s: nobody there knows the call', async (code) => {
  const told = watch(status(code), says('seen'))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(told).toMatchObject({ asked: 1, seen: 0 })
})

test('asks no more once nobody looks at it, and at the latest after half an hour', async () => {
  const told = watch(says('sent'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told.asked).toBe(3)
  told.isWanted = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told.asked).toBe(3)
  vi.unstubAllGlobals()
  const long = watch(says('sent'))
  await vi.advanceTimersByTimeAsync(4 * 3_600_000)
  expect(long).toMatchObject({ asked: 150, seen: 0 })
})

test('asks again where a request hangs', async () => {
  vi.useFakeTimers()
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const ending = new AbortController()
    setTimeout(() => ending.abort(), ms)
    return ending.signal
  })
  const signals: AbortSignal[] = []
  vi.stubGlobal('fetch', (_: string, { signal }: { readonly signal: AbortSignal }) => {
    signals.push(signal)
    if (signals.length > 1) return Promise.resolve(says('seen'))
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
  const onSeen = vi.fn()
  watchCall('https://collector.example/v1/calls/a', { isWanted: () => true, onSeen })
  await vi.advanceTimersByTimeAsync(22_000)
  expect(onSeen).toHaveBeenCalledTimes(1)
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
})
