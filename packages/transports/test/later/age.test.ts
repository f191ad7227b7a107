import { expect, test } from 'vitest'
import { dayMs, inherit, kept, left, setUp, store, stored } from '../box.ts'
import { createClock } from '../clock.ts'
import { idsOf, offline, response, taken } from '../events.ts'

const hourMs = 3_600_000

test('a clock that jumps ahead while nothing gets through costs no answer, in a page that stays open', async () => {
  const { box, backend, clock, undelivered } = setUp()
  backend.answer = () => offline
  const { later } = await kept(box.send([response('a')]))
  await clock.advance(60_000)
  clock.jump(8 * dayMs)
  await clock.advance(6 * hourMs)
  clock.jump(365 * dayMs)
  await clock.advance(6 * hourMs)
  backend.answer = taken
  await clock.advance(hourMs)
  expect(await later).toMatchObject({ status: 'delivered' })
  expect(undelivered).toEqual([])
})

test('nor where the person comes back with such a clock, and still nothing gets through', async () => {
  const clock = createClock()
  const queue = store()
  const first = setUp({ clock, queue })
  first.backend.answer = () => offline
  await first.box.send([response('a')])
  await clock.advance(hourMs)
  first.box.close()
  clock.jump(30 * dayMs)
  const next = setUp({ clock, queue })
  next.backend.answer = () => offline
  await clock.advance(12 * hourMs)
  expect(next.backend.sent.length).toBeGreaterThan(100)
  next.backend.answer = taken
  await clock.advance(hourMs)
  expect(await stored(queue)).toEqual([])
  expect(next.undelivered).toEqual([])
})

test('nor where there is no room: what this page has seen fail is as old as it has seen', async () => {
  const { box, backend, clock, undelivered } = await inherit((clock) =>
    Array.from({ length: 50 }, (_, index) => left(response(`r${index}`), clock)),
  )
  backend.answer = () => offline
  await clock.advance(60_000)
  clock.jump(8 * dayMs)
  expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
  expect(undelivered).toEqual([])
})

test('what nobody has tried for longer is given up when it has failed for one more day, or in a later page', async () => {
  const { backend, box, clock, queue, undelivered } = await inherit((clock) => [
    left(response('a'), clock, { bornAt: clock.now() - 8 * dayMs, failures: 3 }),
  ])
  backend.answer = () => offline
  await clock.advance(20 * hourMs)
  expect(undelivered).toEqual([])
  await box.send([response('b')])
  await clock.advance(5 * hourMs)
  expect(undelivered).toEqual([['a.1', 'expired']])
  box.close()
  for (const days of [5, 3]) {
    await clock.advance(days * dayMs)
    const next = setUp({ clock, queue })
    next.backend.answer = () => offline
    await clock.advance(60_000)
    expect(next.backend.sent.map(idsOf)).toContainEqual(['b.1'])
    next.box.close()
    expect(next.undelivered).toEqual(days === 3 ? [['b.1', 'expired']] : [])
  }
})
