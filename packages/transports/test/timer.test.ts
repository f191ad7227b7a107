import { expect, test } from 'vitest'
import { timer } from '../src/timer.ts'

test('runs once, unless it is cancelled', async () => {
  const ran: string[] = []
  timer(() => ran.push('cancelled'), 1)()
  await new Promise<void>((resolve) => timer(resolve, 5))
  timer(() => ran.push('kept'), 1)
  await new Promise<void>((resolve) => timer(resolve, 20))
  expect(ran).toEqual(['kept'])
})
