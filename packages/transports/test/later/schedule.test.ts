import type { SendResult } from '@earshot/core/transport'
import { describe, expect, test } from 'vitest'
import { dayMs, inherit, left, setUp, store } from '../box.ts'
import { createClock, turns } from '../clock.ts'
import { createPage, idsOf, offline, response, taken } from '../events.ts'

const hourMs = 3_600_000
const parked: SendResult = { status: 'retryable', reason: 'parked 403', retryInMs: hourMs }
const busy: SendResult = { status: 'retryable', reason: 'status 429', retryInMs: hourMs }
const many = (count: number) => Array.from({ length: count }, (_, index) => response(`r${index}`))

describe('N13 parked', () => {
  test('once an hour, and once more by the next page', async () => {
    const clock = createClock()
    const queue = store()
    const first = setUp({ clock, queue })
    first.backend.answer = () => parked
    await first.box.send([response('a')])
    await clock.advance(10 * 60_000)
    expect(first.backend.sent).toHaveLength(1)
    first.page.wake(true)
    await turns()
    expect(first.backend.sent).toHaveLength(1)
    first.box.close()

    const next = setUp({ clock, queue })
    next.backend.answer = () => parked
    await clock.advance(5_000)
    expect(next.backend.sent).toHaveLength(1)
    await clock.advance(50 * 60_000)
    expect(next.backend.sent).toHaveLength(1)
    await clock.advance(15 * 60_000)
    expect(next.backend.sent).toHaveLength(2)
    await clock.advance(dayMs)
    expect(next.backend.sent.length).toBeLessThanOrEqual(2 + 24)
    next.box.close()

    const last = setUp({ clock, queue })
    await clock.advance(5_000)
    expect(last.backend.sent.map(idsOf)).toEqual([['a.1']])
    expect(await queue.all()).toEqual([])
  })

  test('a page tries no more than three of many while each is refused again', async () => {
    const { backend, clock } = await inherit((clock) =>
      many(20).map((event) =>
        left(event, clock, {
          failures: 1,
          restsSince: clock.now() - 1,
          nextAt: clock.now() + hourMs,
          notBefore: clock.now() + hourMs,
        }),
      ),
    )
    backend.answer = () => parked
    await clock.advance(50 * 60_000)
    expect(backend.sent).toHaveLength(3)
  })

  test('a wait that was asked for holds also in the next page', async () => {
    const clock = createClock()
    const queue = store()
    const first = setUp({ clock, queue })
    first.backend.answer = () => busy
    await first.box.send([response('a')])
    await turns()
    first.box.close()
    const next = setUp({ clock, queue })
    await clock.advance(hourMs - 1)
    expect(next.backend.sent).toEqual([])
    await clock.advance(1)
    expect(next.backend.sent).toHaveLength(1)
  })
})

describe('N24 an ad blocker', () => {
  const blocked = (parts: Parameters<typeof setUp>[0] = {}) => {
    const page = { ...createPage(), online: true, isOnline: (): boolean => page.online }
    const all = setUp({ page, ...parts })
    all.backend.answer = () => offline
    return { ...all, page }
  }

  test('after three failures in no time a page tries once an hour', async () => {
    const { box, backend, clock } = blocked()
    await box.send([response('a')])
    await clock.advance(hourMs)
    expect(backend.sent).toHaveLength(3)
    await clock.advance(dayMs)
    expect(backend.sent.length).toBeLessThanOrEqual(3 + 25)
    expect(backend.sent.length).toBeGreaterThanOrEqual(3 + 22)
  })

  test('each new page tries once, whatever waits', async () => {
    const clock = createClock()
    const queue = store()
    const first = blocked({ clock, queue })
    for (const event of many(5)) await first.box.send([event])
    await clock.advance(hourMs / 2)
    expect(first.backend.sent.length).toBeLessThanOrEqual(5 * 3)
    first.box.close()
    for (let load = 0; load < 3; load++) {
      const next = blocked({ clock, queue })
      await clock.advance(10 * 60_000)
      expect(next.backend.sent).toHaveLength(1)
      next.box.close()
    }
  })

  test('what gets through ends it for all', async () => {
    const { box, backend, clock, queue } = blocked()
    await box.send([response('a')])
    await clock.advance(60_000)
    backend.answer = taken
    await box.send([response('b')])
    await turns()
    expect(await queue.all()).toEqual([])
  })

  test('the network is back: it is tried at once', async () => {
    const { box, backend, clock, page } = blocked()
    await box.send([response('a')])
    await clock.advance(60_000)
    const before = backend.sent.length
    page.wake(true)
    await turns()
    expect(backend.sent).toHaveLength(before + 1)
  })

  test('the network is back, and something still keeps them back: one of them tells so for all', async () => {
    const { box, backend, clock, page } = blocked()
    for (const event of many(5)) await box.send([event])
    await clock.advance(60_000)
    const before = backend.sent.length
    page.wake(true)
    await turns()
    expect(backend.sent).toHaveLength(before + 1)
  })

  test('N1 being offline is none, nor is a failure that took its time', async () => {
    const { box, backend, clock, page } = blocked()
    page.online = false
    await box.send([response('a')])
    await clock.advance(hourMs)
    expect(backend.sent.length).toBeGreaterThan(10)
    const slow = blocked({ clock: createClock() })
    slow.backend.answer = () => new Promise((resolve) => slow.clock.setTimer(() => resolve(offline), 100))
    const sending = slow.box.send([response('a')])
    await slow.clock.advance(hourMs)
    await sending
    expect(slow.backend.sent.length).toBeGreaterThan(10)
  })
})

test('N16 a clock that is set back makes no day of a wait of seconds', async () => {
  for (const backMs of [30 * 60_000, 12 * hourMs]) {
    const { box, backend, clock } = setUp()
    backend.answer = () => ({ ...busy, retryInMs: 5_000 })
    await box.send([response('a')])
    await turns()
    clock.jump(-backMs)
    backend.answer = taken
    await clock.advance(6_000)
    expect(backend.sent).toHaveLength(2)
  }
})

test('N16 a correction of seconds makes no wait shorter', async () => {
  const { box, backend, clock } = setUp()
  backend.answer = () => busy
  await box.send([response('a')])
  await turns()
  clock.jump(-10_000)
  await clock.advance(hourMs)
  expect(backend.sent).toHaveLength(1)
  await clock.advance(10_000)
  expect(backend.sent).toHaveLength(2)
})

test('N18 a server that is down for an hour is asked at most every 5 minutes in the end, and nothing is dropped', async () => {
  const { box, backend, clock, undelivered, queue } = setUp({ random: () => 1 - 1e-9 })
  backend.answer = () => ({ status: 'retryable', reason: 'status 503' })
  await box.send([response('a')])
  await clock.advance(15 * 60_000)
  const warm = backend.sent.length
  await clock.advance(45 * 60_000)
  expect(backend.sent.length - warm).toBeLessThanOrEqual(9)
  expect(undelivered).toEqual([])
  expect(await queue.all()).toHaveLength(1)
})

test('N3 what the browser says of its network holds up no attempt', async () => {
  const page = { ...createPage(), isOnline: () => false }
  const { box, backend } = setUp({ page })
  expect((await box.send([response('a')])).status).toBe('delivered')
  backend.answer = () => offline
  await box.send([response('b')])
  expect(backend.sent).toHaveLength(2)
})

test('N17 an error of a proxy that a page cannot read is as much as any other: nothing is dropped by number', async () => {
  const { box, backend, clock, undelivered, queue } = setUp()
  backend.answer = () => offline
  await box.send([response('a')])
  await clock.advance(6 * dayMs)
  expect(backend.sent.length).toBeGreaterThan(1_000)
  expect(undelivered).toEqual([])
  expect(await queue.all()).toHaveLength(1)
})

test('S18 a crash between receipt and deletion: the repeat is answered duplicate, and deleted', async () => {
  const clock = createClock()
  const queue = store()
  const first = setUp({ clock, queue: { ...queue, remove: () => new Promise(() => {}) } })
  expect((await first.box.send([response('a')])).status).toBe('delivered')
  expect(await queue.all()).toHaveLength(1)
  const next = setUp({ clock, queue })
  next.backend.answer = (batch) => ({
    status: 'delivered',
    receipt: { accepted: [], duplicate: idsOf(batch), rejected: [] },
  })
  await clock.advance(20_000)
  expect(next.backend.sent.map(idsOf)).toEqual([['a.1']])
  expect(await queue.all()).toEqual([])
})
