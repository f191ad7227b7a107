import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recommendScore } from '../src/recommend-score.ts'
import { expectClose } from './close.ts'

/** Detractors, passives, promoters; score, variance, standard error, low, high. */
const known = [
  [1, 2, 3, 0.333333, 0.555556, 0.30429, -0.267433, 0.711877],
  [1, 0, 1, 0, 1, Math.SQRT1_2, -0.733351, 0.733351],
  [10, 20, 30, 0.333333, 0.555556, 0.096225, 0.133012, 0.501909],
  [12, 18, 30, 0.3, 0.61, 0.10083, 0.093037, 0.478392],
  [60, 20, 20, -0.4, 0.64, 0.08, -0.5429, -0.233799],
] as const

describe('recommendScore', () => {
  it.each(known)(
    'of %i, %i and %i is %d',
    (detractors, passives, promoters, score, variance, se, low, high) => {
      const found = recommendScore({ detractors, passives, promoters })
      expectClose(found, { score, variance, se, low, high })
      expect(found?.n).toBe(detractors + passives + promoters)
    },
  )

  it.each([
    [1, 1, 1, 0, 0.471, -0.611, 0.611],
    [0, 1, 1, 0.5, 0.354, -0.394, 0.794],
    [54, 108, 162, 0.333, 0.041, 0.249, 0.411],
    [0, 0, 5, 1, 0, 0.175, 1],
  ])('of %i, %i and %i to three places', (detractors, passives, promoters, score, se, low, high) => {
    expectClose(recommendScore({ detractors, passives, promoters }), { score, se, low, high }, 3)
  })

  it('gives what the interval is made from', () => {
    expectClose(recommendScore({ detractors: 1, passives: 2, promoters: 3 })?.adjusted, {
      score: 0.222222,
      se: 0.249828,
    })
  })

  it('is nothing where nobody answered', () => {
    expect(recommendScore({ detractors: 0, passives: 0, promoters: 0 })).toBeUndefined()
  })

  it('stays between −1 and 1, mirrors, and has a width always', () => {
    const count = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(count, count, count, (detractors, passives, promoters) => {
        fc.pre(detractors + passives + promoters > 0)
        const found = recommendScore({ detractors, passives, promoters })
        const mirrored = recommendScore({ detractors: promoters, passives, promoters: detractors })
        if (!found || !mirrored) throw new Error('there are answers')
        expect(found.low >= -1 && found.low < found.high && found.high <= 1).toBe(true)
        expect(mirrored.score).toBeCloseTo(-found.score, 12)
        expect(mirrored.low).toBeCloseTo(-found.high, 12)
      }),
    )
  })

  it('refuses what cannot be counts', () => {
    expect(() => recommendScore({ detractors: -1, passives: 0, promoters: 0 })).toThrow(
      'recommendScore: detractors must be a whole number from 0, not -1',
    )
  })
})
