import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoff } from '../src/backoff.ts'

test('waits from 1 s up to a ceiling that doubles', () => {
  for (const [failures, ceiling] of [
    [1, 2_000],
    [2, 4_000],
    [3, 8_000],
    [8, 256_000],
    [9, 300_000],
    [10_000, 300_000],
  ] as const) {
    expect(backoff(failures, () => 0)).toBe(1_000)
    expect(backoff(failures, () => 0.999_999)).toBeCloseTo(ceiling, -1)
  }
})

test('stays between 1 s and 5 min whatever comes', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, share) => {
        const ms = backoff(failures + 1, () => share)
        return ms >= 1_000 && ms <= 300_000
      },
    ),
  )
})

test('uses the whole range by default', () => {
  const waits = Array.from({ length: 200 }, () => backoff(20))
  expect(Math.min(...waits)).toBeLessThan(100_000)
  expect(Math.max(...waits)).toBeGreaterThan(200_000)
})
