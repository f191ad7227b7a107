import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../src/wilson.ts'
import { tally } from './arbitrary.ts'

/** Successes, n, low, high. The first five stand in Newcombe 1998, Table I, or in files that quote it. */
const known = [
  [81, 263, 0.255289, 0.36621],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.161125],
  [1, 29, 0.0061, 0.1718],
  [0, 8, 0, 0.324408],
  [8, 8, 0.675592, 1],
  [54, 300, 0.140658, 0.227433],
  [6, 10, 0.312674, 0.83182],
  [4, 5, 0.3755, 0.9638],
  [5, 5, 0.5655, 1],
  [7, 10, 0.3968, 0.8922],
  [1, 1, 0.206549, 1],
] as const

describe('wilson', () => {
  it.each(known)('%i of %i lies between %f and %f', (successes, n, low, high) => {
    const found = wilson(successes, n)
    expect(found.share).toBe(successes / n)
    expect(found.n).toBe(n)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it('gives the widths of the rule of thumb for 80 %', () => {
    const limits = [5, 10, 20, 30, 50, 100, 200, 400].map((n) => {
      const { low, high } = wilson(n * 0.8, n)
      return [n, Math.round(low * 100), Math.round(high * 100)]
    })
    expect(limits).toEqual([
      [5, 38, 96],
      [10, 49, 94],
      [20, 58, 92],
      [30, 63, 90],
      [50, 67, 89],
      [100, 71, 87],
      [200, 74, 85],
      [400, 76, 84],
    ])
  })

  it('stays inside 0 and 1 and around the share, for every count up to 60', () => {
    for (let n = 1; n <= 60; n++) {
      for (let successes = 0; successes <= n; successes++) {
        const { low, share, high } = wilson(successes, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(share)
        expect(high).toBeGreaterThanOrEqual(share)
        expect(high).toBeLessThanOrEqual(1)
      }
    }
  })

  it('mirrors, rises with each success, and narrows with more answers of the same share', () => {
    fc.assert(
      fc.property(tally(1), fc.integer({ min: 2, max: 9 }), ({ successes, n }, times) => {
        const { low, high } = wilson(successes, n)
        const more = wilson(successes * times, n * times)
        expect(wilson(n - successes, n).low).toBeCloseTo(1 - high, 12)
        expect(more.high - more.low).toBeLessThan(high - low)
        if (successes < n) expect(wilson(successes + 1, n).low).toBeGreaterThan(low)
      }),
    )
  })

  it('narrows with a smaller z', () => {
    expect(wilson(5, 10, 1).low).toBeGreaterThan(wilson(5, 10).low)
  })

  it.each([
    [1, 0],
    [0, 0],
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [1, 2.5],
    [Number.NaN, 5],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %f of %f', (successes, n) => {
    expect(() => wilson(successes, n)).toThrow(RangeError)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses z = %f', (z) => {
    expect(() => wilson(1, 2, z)).toThrow(/wilson: z/)
  })
})
