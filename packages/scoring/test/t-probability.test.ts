import { describe, expect, it } from 'vitest'
import { tProbability } from '../src/t-probability.ts'

describe('tProbability', () => {
  it('is the Cauchy distribution with one degree of freedom', () => {
    for (const t of [-50, -1, -0.01, 0, 0.3, 7])
      expect(tProbability(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13)
  })

  it('knows the printed points', () => {
    expect(tProbability(2.364624, 7)).toBeCloseTo(0.975, 7)
    expect(tProbability(-2.749996, 30)).toBeCloseTo(0.005, 7)
    expect(tProbability(Number.POSITIVE_INFINITY, 3)).toBe(1)
    expect(tProbability(Number.NEGATIVE_INFINITY, 3)).toBe(0)
  })

  it('refuses what is outside', () => {
    expect(() => tProbability(Number.NaN, 3)).toThrow(/^tProbability: t/)
    expect(() => tProbability(1, 0)).toThrow(/^tProbability: df/)
  })
})
