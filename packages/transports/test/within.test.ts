import { expect, test } from 'vitest'
import { timer, within } from '../src/within.ts'
import { createClock } from './clock.ts'

test('gives what came in time, and takes its timer away', async () => {
  const clock = createClock()
  expect(await within(Promise.resolve('came'), 1_000, 'late', clock.setTimer)).toBe('came')
  expect(clock.timers()).toBe(0)
})

test('gives the other value when the time is up, and when it failed', async () => {
  const clock = createClock()
  const never = within(new Promise(() => {}), 1_000, 'late', clock.setTimer)
  expect(await within(Promise.reject(new Error('no')), 1_000, 'late', clock.setTimer)).toBe('late')
  await clock.advance(1_000)
  expect(await never).toBe('late')
  expect(clock.timers()).toBe(0)
})

test('the platform’s timer runs once, unless it is cancelled', async () => {
  const ran: string[] = []
  timer(() => ran.push('cancelled'), 1)()
  await new Promise<void>((resolve) => timer(resolve, 5))
  timer(() => ran.push('kept'), 1)
  await new Promise<void>((resolve) => timer(resolve, 20))
  expect(ran).toEqual(['kept'])
})
