import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedWald } from '../src/adjusted-wald.ts'
import { tally } from './arbitrary.ts'
import { expectClose } from './close.ts'

describe('adjustedWald', () => {
  it('gives the interval that is published for 4 of 5', () => {
    expectClose(adjustedWald(4, 5, 1.96), { share: 0.8, low: 0.3596, high: 0.9797, n: 5 }, 4)
  })

  it('is cut where the formula runs over the ends', () => {
    expectClose(adjustedWald(9, 10), { low: 0.574, high: 1 }, 3)
    expectClose(adjustedWald(0, 20), { low: 0, high: 0.19 }, 3)
  })

  it('stays inside 0 and 1, round the share, and mirrors', () => {
    fc.assert(
      fc.property(tally(1), ({ successes, n }) => {
        const { low, share, high } = adjustedWald(successes, n)
        const mirrored = adjustedWald(n - successes, n)
        expect(low >= 0 && low <= share && share <= high && high <= 1).toBe(true)
        expect(mirrored.low).toBeCloseTo(1 - high, 10)
      }),
    )
  })

  it('refuses what cannot be counts, and a z that is not positive', () => {
    expect(() => adjustedWald(0, 0)).toThrow('adjustedWald: n must be a whole number from 1, not 0')
    expect(() => adjustedWald(3, 2)).toThrow(/^adjustedWald: successes/)
    expect(() => adjustedWald(1, 2, 0)).toThrow(/^adjustedWald: z/)
  })
})
