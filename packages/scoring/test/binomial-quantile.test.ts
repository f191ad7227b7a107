import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialProbabilities, binomialQuantile } from '../src/binomial-quantile.ts'

describe('binomialQuantile', () => {
  it.each([
    [0.025, 20, 0.8, 12],
    [0.975, 20, 0.8, 19],
    [0.5, 10, 0.5, 5],
    [0.5, 7, 0, 0],
    [0.001, 7, 1, 7],
    [0.3, 0, 0.4, 0],
  ])('with %d of %i at %d is %i', (probability, n, share, successes) => {
    expect(binomialQuantile(probability, n, share)).toBe(successes)
  })

  it('does not stop short of a step by rounding', () => {
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0)
    expect(binomialQuantile(1 - 1e-16, 30, 0.5)).toBeLessThanOrEqual(30)
  })

  it('has probabilities that add up to 1, for many answers too', () => {
    for (const n of [1, 10, 5_000])
      expect(binomialProbabilities(n, 0.3).parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9)
  })

  it('grows with the probability and with the share', () => {
    const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(inside, inside, inside, fc.integer({ min: 0, max: 200 }), (a, b, share, n) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(binomialQuantile(low, n, share)).toBeLessThanOrEqual(binomialQuantile(high, n, share))
        expect(binomialQuantile(share, n, low)).toBeLessThanOrEqual(binomialQuantile(share, n, high))
      }),
    )
  })

  it('refuses what cannot be', () => {
    expect(() => binomialQuantile(0, 1, 0.5)).toThrow(/^binomialQuantile: probability/)
    expect(() => binomialQuantile(0.5, -1, 0.5)).toThrow(/^binomialQuantile: n/)
    expect(() => binomialQuantile(0.5, 1, 2)).toThrow(/^binomialQuantile: share/)
  })
})
