import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialTest } from '../src/binomial-test.ts'
import { tally } from './arbitrary.ts'

describe('binomialTest', () => {
  it('gives what R gives for 682 of 925 at 0.75', () => {
    expect(binomialTest({ successes: 682, n: 925 }, 0.75)).toBeCloseTo(0.3825, 4)
  })

  it('adds both tails by hand', () => {
    expect(binomialTest({ successes: 0, n: 4 }, 0.5)).toBeCloseTo(2 / 16, 12)
    expect(binomialTest({ successes: 2, n: 4 }, 0.5)).toBeCloseTo(1, 12)
    expect(binomialTest({ successes: 0, n: 0 }, 0.5)).toBe(1)
  })

  it('is sure where the share is 0 or 1', () => {
    expect(binomialTest({ successes: 1, n: 4 }, 0)).toBe(0)
    expect(binomialTest({ successes: 4, n: 4 }, 1)).toBe(1)
  })

  it('mirrors, and stays inside 0 and 1', () => {
    fc.assert(
      fc.property(
        tally(0, 200),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        ({ successes, n }, share) => {
          const p = binomialTest({ successes, n }, share)
          expect(p >= 0 && p <= 1).toBe(true)
          expect(binomialTest({ successes: n - successes, n }, 1 - share)).toBeCloseTo(p, 6)
        },
      ),
    )
  })

  it('refuses what cannot be', () => {
    expect(() => binomialTest({ successes: 2, n: 1 }, 0.5)).toThrow(/^binomialTest: successes/)
    expect(() => binomialTest({ successes: 1, n: 1 }, -1)).toThrow(/^binomialTest: share/)
  })
})
