import type { SendResult } from '@earshot/core/transport'
import { describe, expect, test, vi } from 'vitest'
import type { QueueRecord } from '../src/queue.ts'
import { dayMs, inherit, left, never, recordOf, setUp, store, stored } from './box.ts'
import { type Clock, createClock, turns } from './clock.ts'
import { createPage, idsOf, offline, response, taken } from './events.ts'

describe('what earlier pages left', () => {
  test('is delivered within 5 s of the start, at a time of its own', async () => {
    const { clock, backend, queue, undelivered } = await inherit((clock) => [
      left(response('a'), clock),
      left(response('b', 2, 'updated'), clock),
    ])
    await clock.advance(2_499)
    expect(backend.sent).toEqual([])
    await clock.advance(1)
    expect(backend.sent.map(idsOf)).toEqual([['a.1'], ['b.2']])
    expect(await stored(queue)).toEqual([])
    expect(undelivered).toEqual([])
    expect(clock.timers()).toBe(0)
  })

  test('is left to its own page for 15 s, also when the network comes back', async () => {
    const { clock, backend, page } = await inherit((clock) => [recordOf(response('a'), clock.now())])
    page.wake(true)
    await clock.advance(14_999)
    expect(backend.sent).toEqual([])
    await clock.advance(1)
    expect(backend.sent.map(idsOf)).toEqual([['a.1']])
  })

  test('keeps its place in the schedule', async () => {
    const { clock, backend } = await inherit((clock) => [
      left(response('a'), clock, { failures: 8, nextAt: clock.now() + 200_000 }),
    ])
    backend.answer = () => offline
    await clock.advance(199_999)
    expect(backend.sent).toEqual([])
    await clock.advance(1)
    expect(backend.sent).toHaveLength(1)
    await clock.advance(150_499) // 1 s + half of the way to 5 min
    expect(backend.sent).toHaveLength(1)
    await clock.advance(1)
    expect(backend.sent).toHaveLength(2)
  })

  test('is tried once more when it is too old, and then given up with its reason', async () => {
    const { clock, backend, queue, undelivered } = await inherit((clock) => [
      left(response('a'), clock, { lived: 6 * dayMs, triedAt: clock.now() - dayMs }),
      left(response('b'), clock, { lived: 6 * dayMs, triedAt: clock.now() - dayMs + 60_000 }),
    ])
    backend.answer = () => offline
    await clock.advance(5_000)
    expect(undelivered).toEqual([['a.1', 'expired']])
    expect(await stored(queue)).toEqual(['b.1'])
  })

  test('goes in one turn, whatever fails of it', async () => {
    const { clock, backend } = await inherit((clock) =>
      ['a', 'b', 'c', 'd'].map((id) => left(response(id), clock)),
    )
    backend.answer = (batch) => (/^[ac]/.test(`${batch[0]?.id}`) ? offline : taken(batch))
    await clock.advance(2_500)
    expect(backend.sent.flatMap(idsOf)).toEqual(['a.1', 'b.1', 'c.1', 'd.1'])
  })

  test('S7 is not blocked by a record that never succeeds, nor by one that makes no sense', async () => {
    const text = JSON.stringify([response('w')])
    const nonsense = [
      { key: ['x', 0] },
      { key: ['y', 0], text: 'half', bornAt: 0, nextAt: 0 },
      { key: ['z', 0], text: '[null]', bornAt: 0, nextAt: 0 },
      { key: ['w', 0], text, bornAt: 0, nextAt: 'soon' },
      { key: ['v', 0], text },
      { key: 'u', text: 7, bornAt: {} },
    ] as unknown as QueueRecord[] // as a broken page or another hand may write it
    const { clock, backend, queue, undelivered } = await inherit((clock) => [
      ...nonsense,
      left(response('bad'), clock),
      left(response('good'), clock),
    ])
    backend.answer = (batch) => (idsOf(batch)[0] === 'bad.1' ? offline : taken(batch))
    await clock.advance(5_000)
    expect(undelivered).toEqual([])
    expect((await queue.all()).map(({ key }) => key[0]).sort()).toEqual(['bad', 'u', 'v', 'w', 'x', 'y', 'z'])
    const before = backend.sent.length
    await clock.advance(dayMs)
    expect(backend.sent.length).toBeGreaterThan(before)
    expect(new Set(backend.sent.flatMap(idsOf))).toEqual(new Set(['bad.1', 'good.1']))
  })

  test('goes out at most 20 in one burst and 3 s under one lock', async () => {
    const many = Array.from({ length: 30 }, (_, index) => response(`r${index}`))
    const { clock, backend, page } = await inherit((clock) => many.map((event) => left(event, clock)))
    const alone = vi.spyOn(page, 'alone')
    await clock.advance(2_500)
    expect(backend.sent).toHaveLength(20)
    await clock.advance(1_000)
    expect(backend.sent).toHaveLength(30)
    expect(alone).toHaveBeenCalledTimes(2)

    const slow = await inherit((clock) => many.map((event) => left(event, clock)))
    let held = true
    vi.spyOn(slow.page, 'alone').mockImplementation(async (_, work) => {
      await work(() => false)
      held = false
    })
    slow.backend.answer = (batch) =>
      new Promise((resolve) => slow.clock.setTimer(() => resolve(taken(batch)), 10_000))
    await slow.clock.advance(2_500 + 2_999)
    expect(held).toBe(true)
    await slow.clock.advance(1)
    expect(held).toBe(false)
    expect(slow.backend.sent).toHaveLength(1)
    await slow.clock.advance(7_000)
    expect(slow.backend.sent).toHaveLength(1)
    await slow.clock.advance(1_000)
    expect(slow.backend.sent).toHaveLength(2)
  })

  test('S13 waits while another tab is at it', async () => {
    const { clock, backend, page } = await inherit((clock) => [left(response('a'), clock)])
    page.locked = true
    await clock.advance(10_000)
    expect(backend.sent).toEqual([])
    page.locked = false
    await clock.advance(1_000)
    expect(backend.sent).toHaveLength(1)
  })

  test('S13 is sent once by six tabs that share a lock', async () => {
    const clock = createClock()
    const queue = store()
    for (let index = 0; index < 45; index++) await queue.put(left(response(`r${index}`), clock))
    let busy = false
    const page = {
      ...createPage(),
      alone: async (_name: string, work: (isLeft: () => boolean) => Promise<unknown>) => {
        if (busy) return
        busy = true
        await work(() => false)
        busy = false
      },
    }
    const tabs = Array.from({ length: 6 }, (_, index) =>
      setUp({ clock, queue, page, random: () => index / 6 }),
    )
    await clock.advance(20_000)
    expect(tabs.flatMap(({ backend }) => backend.sent)).toHaveLength(45)
    expect(clock.timers()).toBe(0)
  })

  test('a clock that was set back by a year holds nothing up', async () => {
    const { clock, backend } = await inherit((clock) => [
      left(response('a'), clock, { bornAt: clock.now() + 365 * dayMs, nextAt: clock.now() + 365 * dayMs }),
    ])
    await clock.advance(5_000)
    expect(backend.sent).toHaveLength(1)
  })
})

describe('I14 a clock that was set back', () => {
  const hour = 3_600_000
  test.each([2 * hour, 5 * hour, dayMs - 60_000, dayMs, 2 * dayMs])(
    'by %i ms holds up neither what has failed nor what has not',
    async (backMs) => {
      const before = createClock()
      await before.advance(backMs)
      const queue = store()
      await queue.put(recordOf(response('b'), before.now()))
      const first = setUp({ clock: before, queue })
      first.backend.answer = () => offline
      await first.box.send([response('a')])
      await turns()
      first.box.close()
      const { backend, clock } = setUp({ queue })
      await clock.advance(6_000)
      expect(backend.sent.flatMap(idsOf).sort()).toEqual(['a.1', 'b.1'])
    },
  )
})

describe('reasons to look again', () => {
  test('N1 the network is back: what only waits for its next try goes at once', async () => {
    const { box, backend, clock, page } = setUp()
    backend.answer = () => offline
    await box.send([response('a')])
    backend.answer = () => ({ ...offline, retryInMs: 60_000 }) as SendResult
    await box.send([response('b')])
    backend.answer = taken
    await turns()
    page.wake(true)
    await turns()
    expect(backend.sent.slice(2).map(idsOf)).toEqual([['a.1']])
    await clock.advance(59_999)
    expect(backend.sent).toHaveLength(3)
    await clock.advance(1)
    expect(backend.sent).toHaveLength(4)
  })

  test('the page is seen again: what is due goes, nothing before its time', async () => {
    const { box, backend, clock, page } = setUp()
    backend.answer = () => offline
    await box.send([response('a')])
    backend.answer = taken
    page.wake()
    await turns()
    expect(backend.sent).toHaveLength(1)
    clock.jump(2_000) // time passed without timers
    page.wake()
    await turns()
    expect(backend.sent).toHaveLength(2)
  })

  test('a receipt: what else is due goes too', async () => {
    const { box, backend, clock } = await inherit((clock) => [
      left(response('old'), clock, { nextAt: clock.now() + 60_000 }),
    ])
    await clock.advance(5_000)
    clock.jump(60_000) // time passed without timers
    await box.send([response('a')])
    await turns()
    expect(backend.sent.map(idsOf)).toEqual([['a.1'], ['old.1']])
  })
})

describe('N1 when the network is back', () => {
  /** More than one turn holds, and none of them due before five minutes are over. */
  const many = (clock: Clock) =>
    Array.from({ length: 45 }, (_, index) =>
      left(response(`r${index}`), clock, { failures: 8, nextAt: clock.now() + 300_000 }),
    )

  test('all that waits goes at once, in as many turns as it takes', async () => {
    const { backend, page, clock } = await inherit(many)
    await clock.advance(6_000)
    expect(backend.sent).toEqual([])
    page.wake(true)
    await clock.advance(5_000)
    expect(backend.sent).toHaveLength(45)
    expect(clock.timers()).toBe(0)
  })

  test('and also where another tab has its turn first', async () => {
    const { backend, page, clock } = await inherit(many)
    await clock.advance(6_000)
    page.locked = true
    page.wake(true)
    await clock.advance(3_000)
    expect(backend.sent).toEqual([])
    page.locked = false
    await clock.advance(5_000)
    expect(backend.sent).toHaveLength(45)
  })

  test('and where it is not back after all, each is tried once', async () => {
    const { backend, page, clock } = await inherit(many)
    await clock.advance(6_000)
    backend.answer = () => offline
    page.wake(true)
    await clock.advance(20_000)
    expect(backend.sent.length).toBeLessThanOrEqual(45)
  })
})

test('S8 of very many records the storage is read a few times a turn, not for each of them', async () => {
  const queue = store()
  const all = vi.spyOn(queue, 'all')
  const clock = createClock()
  for (let index = 0; index < 200; index++) await queue.put(left(response(`r${index}`), clock))
  const { backend } = setUp({ clock, queue: { ...queue, all } as typeof queue })
  await clock.advance(2_500)
  expect(backend.sent).toHaveLength(20)
  expect(all.mock.calls.length).toBeLessThanOrEqual(6)
})

test('what is known of is looked for again where the storage is too slow to tell of it', async () => {
  const queue = store()
  const clock = createClock()
  for (let index = 0; index < 30; index++) await queue.put(left(response(`r${index}`), clock))
  let isSlow = false
  const { backend, box } = setUp({
    clock,
    queue: { ...queue, all: () => (isSlow ? new Promise(() => {}) : queue.all()) },
  })
  await clock.advance(2_500)
  expect(backend.sent).toHaveLength(20)
  isSlow = true
  await clock.advance(60_000)
  expect(backend.sent).toHaveLength(20)
  const flushed = box.flush(60_000)
  await clock.advance(60_000)
  expect(await flushed).toBe(false)
  isSlow = false
  await clock.advance(300_000)
  expect(backend.sent).toHaveLength(30)
  expect(clock.timers()).toBe(0)
})

test('S2 a storage that hangs from now on holds up nothing that this page has itself', async () => {
  const queue = store()
  let hangs = false
  const never = () => new Promise<never>(() => {})
  const hanging: typeof queue = {
    ...queue,
    all: () => (hangs ? never() : queue.all()),
    update: (record) => (hangs ? never() : queue.update(record)),
    remove: (key) => (hangs ? never() : queue.remove(key)),
  }
  const clock = createClock()
  // As real ones are, a little late.
  const setTimer: Clock['setTimer'] = (run, ms) => clock.setTimer(run, ms + 1)
  const { backend, box } = setUp({ clock, setTimer, queue: hanging })
  backend.answer = () => offline
  await box.send([response('a')])
  hangs = true
  backend.answer = taken
  await clock.advance(30_000)
  expect(backend.sent).toHaveLength(2)
})

test('a transport that answers nothing, or without a reason, holds up nothing else', async () => {
  const { backend, box, clock, queue } = setUp()
  backend.answer = () => ({ status: 'retryable', retryInMs: 'soon' }) as never // wrong on purpose
  await box.send([response('a')])
  backend.answer = (batch) => (idsOf(batch)[0] === 'a.1' ? never() : offline)
  await box.send([response('b')])
  await clock.advance(60_000)
  backend.answer = taken
  await clock.advance(600_000)
  expect(await queue.all()).toEqual([])
})
