import { describe, expect, it } from 'vitest'
import { tProbability } from '../src/t-probability.ts'
import { tQuantile } from '../src/t-quantile.ts'

describe('tQuantile', () => {
  // As printed in tables of the distribution.
  it.each([
    [0.975, 1, 12.706205],
    [0.975, 2, 4.302653],
    [0.975, 3, 3.182446],
    [0.975, 7, 2.364624],
    [0.95, 10, 1.812461],
    [0.995, 30, 2.749996],
    [0.975, 120, 1.97993],
    [0.9995, 3, 12.923979],
  ])('below %d with %i df lies %d', (probability, df, t) => {
    expect(tQuantile(probability, df)).toBeCloseTo(t, 5)
  })

  it('comes near the normal quantile with many degrees of freedom', () => {
    expect(tQuantile(0.975, 1e7)).toBeCloseTo(1.959964, 5)
  })

  it('mirrors, and undoes the probability', () => {
    expect(tQuantile(0.5, 9)).toBe(0)
    for (const df of [1, 2, 3, 4.5, 20, 300]) {
      expect(tQuantile(0.1, df)).toBeCloseTo(-tQuantile(0.9, df), 12)
      for (const p of [0.001, 0.3, 0.6, 0.99, 0.99999])
        expect(tProbability(tQuantile(p, df), df)).toBeCloseTo(p, 11)
    }
  })

  it('keeps its digits far out (Student, by scipy)', () => {
    expect(tQuantile(1e-20, 1) / -3.183098861837907e19).toBeCloseTo(1, 9)
    expect(tQuantile(1e-20, 10) / -256.43469931852616).toBeCloseTo(1, 9)
  })

  it('refuses what is outside', () => {
    expect(() => tQuantile(1, 5)).toThrow(/^tQuantile: probability/)
    expect(() => tQuantile(0.9, 0.5)).toThrow(/^tQuantile: df/)
    expect(() => tQuantile(0.9, Number.NaN)).toThrow(/^tQuantile: df/)
  })
})
