import type { SendResult } from '@earshot/core/transport'
import { expect, test } from 'vitest'
import type { QueueRecord } from '../../src/queue.ts'
import { kept, left, loadDrain, setUp, store, stored } from '../box.ts'
import { createClock, turns } from '../clock.ts'
import { createBackend, createPage, idsOf, offline, response, taken } from '../events.ts'

/** Two tabs that share a queue. */
function setUpTwo() {
  const clock = createClock()
  const queue = store()
  const [one, two] = [setUp({ clock, queue }), setUp({ clock, queue })]
  return { clock, queue, one, two }
}

const forgotten = { status: 'rejected', code: 'forgotten', message: 'forgotten' }

test('L22 another tab sends nothing after forget has returned', async () => {
  const { clock, queue, one, two } = setUpTwo()
  two.backend.answer = () => offline
  const { later } = await kept(two.box.send([response('a')]))
  two.backend.answer = taken
  expect(await one.box.forget()).toBe(true)
  await clock.advance(60_000)
  expect(two.backend.sent).toHaveLength(1)
  expect(await later).toEqual(forgotten)
  expect(await two.box.exportPending()).toEqual([])
  expect(await stored(queue)).toEqual([])
  expect(clock.timers()).toBe(0)
})

test('L22 what is forgotten on its way is not stored again, where it must look for room', async () => {
  const clock = createClock()
  const queue = store()
  // A row that does not tell its size: whoever stores beside it looks closer.
  await queue.put({ key: ['another', 1] } as unknown as QueueRecord)
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  const one = setUp({ clock, queue })
  const two = setUp({ clock, queue, loadDrain: () => opened.then(loadDrain) })
  two.backend.answer = () => offline
  const sending = two.box.send([response('a')])
  await clock.advance(100)
  expect(await stored(queue)).toEqual(['a.1'])
  expect(await one.box.forget()).toBe(true)
  open()
  await clock.advance(60_000)
  const { later, ...result } = await kept(sending)
  expect(result).toEqual({ ...offline, kept: 'memory' })
  expect(await later).toEqual(forgotten)
  expect(two.backend.sent).toHaveLength(1)
  expect(await stored(queue)).toEqual([])
})

test('L22 forget in the middle of another tab’s turn ends it', async () => {
  const { clock, queue, one, two } = setUpTwo()
  for (const id of ['a', 'b', 'c']) await queue.put(left(response(id), clock))
  const answers: ((result: SendResult) => void)[] = []
  two.backend.answer = () => new Promise((resolve) => answers.push(resolve))
  void two.box.flush(60_000)
  await turns()
  expect(two.backend.sent.map(idsOf)).toEqual([['a.1']])
  const forgetting = one.box.forget()
  await clock.advance(4_000)
  expect(await forgetting).toBe(true)
  answers[0]?.(offline)
  await clock.advance(60_000)
  expect(two.backend.sent).toHaveLength(1)
})

test('L22 forget waits until a turn that was begun is over, and no longer than a turn lasts', async () => {
  const { clock, one } = setUpTwo()
  one.page.locked = true
  let done: boolean | undefined
  void one.box.forget().then((value) => (done = value))
  await clock.advance(500)
  expect(done).toBeUndefined()
  one.page.locked = false
  await clock.advance(100)
  expect(done).toBe(true)
  one.page.locked = true
  const again = one.box.forget()
  await clock.advance(3_100)
  expect(await again).toBe(true)
})

test('what is answered after it is kept, also where the clock was set back', async () => {
  const { clock, queue, one, two } = setUpTwo()
  two.backend.answer = () => offline
  await two.box.send([response('a')])
  await one.box.forget()
  clock.jump(-3_600_000)
  expect(await two.box.send([response('b')])).toMatchObject({ kept: 'saved' })
  two.backend.answer = taken
  await clock.advance(20_000)
  expect(two.backend.sent.map(idsOf).at(-1)).toEqual(['b.1'])
  expect(await stored(queue)).toEqual([])
})

test('L22 a tab that has slept while the clock was set back, and all was delivered and forgotten, sends nothing', async () => {
  const { clock, queue, one, two } = setUpTwo()
  let isAwake = false
  const sleeper = setUp({ clock, queue, loadDrain: async () => (isAwake ? loadDrain() : Promise.reject()) })
  sleeper.backend.answer = () => offline
  const { later } = await kept(sleeper.box.send([response('a')]))
  clock.jump(-86_400_000)
  expect(await one.box.flush(1_000)).toBe(true)
  expect(one.backend.sent.map(idsOf)).toEqual([['a.1']])
  two.backend.answer = () => offline
  await two.box.send([response('b')])
  expect(await two.box.forget()).toBe(true)
  isAwake = true
  await clock.advance(120_000)
  expect(sleeper.backend.sent).toHaveLength(1)
  expect(await later).toEqual(forgotten)
})

test('S11 what is missing because storage was cleared is stored again, and sent', async () => {
  const { clock, queue, one, two } = setUpTwo()
  one.box.close()
  two.backend.answer = () => offline
  const { later } = await kept(two.box.send([response('a')]))
  for (const { key } of await queue.all()) await queue.remove(key)
  await clock.advance(5_000)
  expect(await stored(queue)).toEqual(['a.1'])
  two.box.close()
  const third = setUp({ clock, queue })
  await clock.advance(600_000)
  expect(third.backend.sent.map(idsOf)).toEqual([['a.1']])
  expect(await later).toMatchObject({ reason: 'closed' })
})

test('the row that tells it loads no drain in later pages, and goes after a week', async () => {
  const { clock, queue, one } = setUpTwo()
  await queue.put(left(response('a'), clock))
  await one.box.forget()
  let loaded = 0
  const next = () =>
    setUp({
      clock,
      queue,
      loadDrain: () => {
        loaded++
        return loadDrain()
      },
    })
  next()
  await clock.advance(10_000)
  expect(loaded).toBe(0)
  await clock.advance(8 * 86_400_000)
  const { box } = next()
  await box.flush(1_000)
  expect(await queue.all()).toEqual([])
})

test('where nothing was stored it stores nothing', async () => {
  const { queue, one } = setUpTwo()
  expect(await one.box.forget()).toBe(true)
  expect(await queue.all()).toEqual([])
})

test('a tab without any storage forgets its own', async () => {
  const { box, backend } = setUp({ queue: undefined as never, storage: 'memory', page: createPage() })
  backend.answer = () => offline
  const { later } = await kept(box.send([response('a')]))
  expect(await box.forget()).toBe(true)
  expect(await later).toEqual(forgotten)
  expect(createBackend().sent).toEqual([])
})
