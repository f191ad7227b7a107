import { describe, expect, it } from 'vitest'
import { chiSquareTail } from '../src/chi-square-tail.ts'

describe('chiSquareTail', () => {
  // Percentage points as every table of the distribution prints them.
  it.each([
    [3.841459, 1, 0.05],
    [5.991465, 2, 0.05],
    [7.814728, 3, 0.05],
    [11.344867, 3, 0.01],
    [18.307038, 10, 0.05],
    [124.342113, 100, 0.05],
  ])('%d on %i df leaves %d above', (chiSquare, df, tail) => {
    expect(chiSquareTail(chiSquare, df)).toBeCloseTo(tail, 6)
  })

  it('is 1 at 0 and falls', () => {
    expect(chiSquareTail(0, 4)).toBe(1)
    const tails = [0.5, 1, 2, 4, 8, 16].map((x) => chiSquareTail(x, 4))
    expect([...tails].sort((a, b) => b - a)).toEqual(tails)
  })

  it('refuses what is outside', () => {
    expect(() => chiSquareTail(-1, 1)).toThrow(/^chiSquareTail: chiSquare/)
    expect(() => chiSquareTail(1, 0)).toThrow(/^chiSquareTail: df/)
    expect(() => chiSquareTail(1, 1.5)).toThrow(RangeError)
  })
})
