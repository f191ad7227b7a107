import { describe, expect, it } from 'vitest'
import { normalProbability } from '../src/normal-probability.ts'
import { normalQuantile } from '../src/normal-quantile.ts'

describe('normalProbability', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1, 0.15865525393145705],
    [1.959964, 0.9750000009035423],
    [3, 0.9986501019683699],
  ])('%d has %d below it', (z, probability) => {
    expect(normalProbability(z)).toBeCloseTo(probability, 12)
  })

  it('keeps its digits far out', () => {
    expect(normalProbability(-10) / 7.61985302416047e-24).toBeCloseTo(1, 10)
    expect(normalProbability(Number.POSITIVE_INFINITY)).toBe(1)
    expect(normalProbability(Number.NEGATIVE_INFINITY)).toBe(0)
  })

  it('undoes the quantile', () => {
    for (const p of [1e-12, 0.01, 0.3, 0.5, 0.77, 0.999])
      expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 12)
  })

  it('refuses what is no number', () => {
    expect(() => normalProbability(Number.NaN)).toThrow(/^normalProbability: z/)
  })
})
