import { describe, expect, it } from 'vitest'
import { incompleteGamma } from '../src/incomplete-gamma.ts'

describe('incompleteGamma', () => {
  it('is the exponential for a = 1', () => {
    for (const x of [0.1, 1, 1.9, 2.1, 5, 30]) expect(incompleteGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 12)
  })

  it('is the sum of Poisson terms for whole a', () => {
    // P(fewer than 4 events | mean 5)
    expect(incompleteGamma(4, 5)).toBeCloseTo(Math.exp(-5) * (1 + 5 + 12.5 + 125 / 6), 13)
  })

  it('falls from 1 to 0, without a step where the two ways meet', () => {
    expect(incompleteGamma(3, 0)).toBe(1)
    expect(incompleteGamma(3, Number.POSITIVE_INFINITY)).toBe(0)
    expect(incompleteGamma(3, 4 - 1e-9)).toBeCloseTo(incompleteGamma(3, 4), 8)
  })

  it('refuses what is outside', () => {
    expect(() => incompleteGamma(0, 1)).toThrow(/^incompleteGamma: a/)
    expect(() => incompleteGamma(1, -1)).toThrow(/^incompleteGamma: x/)
    expect(() => incompleteGamma(1, Number.NaN)).toThrow(RangeError)
  })
})
