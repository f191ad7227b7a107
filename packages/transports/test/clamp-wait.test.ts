import { expect, test } from 'vitest'
import { clampWait, dayMs } from '../src/clamp-wait.ts'

test('keeps a wait between 1 s and 24 h', () => {
  expect([-5, 0, 999, 1_000, 1_001].map(clampWait)).toEqual([1_000, 1_000, 1_000, 1_000, 1_001])
  expect([dayMs - 1, dayMs, dayMs + 1, Number.POSITIVE_INFINITY].map(clampWait)).toEqual([
    dayMs - 1,
    dayMs,
    dayMs,
    dayMs,
  ])
  expect(dayMs).toBe(24 * 60 * 60 * 1_000)
})
