import { describe, expect, it } from 'vitest'
import { jamesStein } from '../src/james-stein.ts'

/** Hits of the first 45 times at bat of 18 players in 1970, and their averages of the rest of the season. */
const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7]
const rest = [
  0.346, 0.298, 0.276, 0.222, 0.273, 0.27, 0.263, 0.21, 0.269, 0.23, 0.264, 0.256, 0.303, 0.264, 0.226, 0.286,
  0.316, 0.2,
]

describe('jamesStein', () => {
  const averages = hits.map((count) => count / 45)
  const mean = averages.reduce((sum, value) => sum + value, 0) / averages.length
  const found = jamesStein(averages, (mean * (1 - mean)) / 45)
  const error = (guesses: readonly number[]): number =>
    guesses.reduce((sum, guess, index) => sum + (guess - (rest[index] ?? 0)) ** 2, 0)

  it('draws the 18 players of Efron and Morris to their mean', () => {
    expect(found.kept).toBeCloseTo(0.212, 3)
    const published =
      '.294 .289 .285 .280 .275 .275 .270 .266 .261 .261 .256 .256 .256 .256 .256 .252 .247 .242'
    expect(found.estimates.map((estimate) => estimate.toFixed(3).slice(1)).join(' ')).toBe(published)
  })

  it('comes nearer to the rest of the season', () => {
    expect(error(averages)).toBeCloseTo(0.0754, 3)
    expect(error(found.estimates)).toBeCloseTo(0.0213, 3)
  })

  it('gives the mean to all where chance explains everything', () => {
    expect(jamesStein([1, 2, 3, 4], 100).estimates).toEqual([2.5, 2.5, 2.5, 2.5])
    expect(jamesStein([2, 2, 2, 2], 1)).toEqual({ mean: 2, kept: 0, estimates: [2, 2, 2, 2] })
  })

  it('refuses what cannot be', () => {
    expect(() => jamesStein([1, 2, 3], 1)).toThrow('jamesStein: there must be at least 4 values, not 3')
    expect(() => jamesStein([1, 2, 3, Number.NaN], 1)).toThrow(/^jamesStein: values/)
    expect(() => jamesStein([1, 2, 3, 4], 0)).toThrow(/^jamesStein: variance/)
  })
})
