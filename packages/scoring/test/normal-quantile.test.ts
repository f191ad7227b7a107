import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../src/normal-quantile.ts'

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.99865, 2.9999769927034015],
    [0.02425, -1.972961071113089],
    [1e-9, -5.9978070150076865],
  ])('below %d lies %d', (probability, z) => {
    expect(normalQuantile(probability)).toBeCloseTo(z, 7)
  })

  it('mirrors', () => {
    for (const p of [0.001, 0.02, 0.024, 0.1, 0.4])
      expect(normalQuantile(1 - p)).toBe(-normalQuantile(1 - (1 - p)))
  })

  it.each([0, 1, -0.1, Number.NaN])('refuses %d', (probability) => {
    expect(() => normalQuantile(probability)).toThrow(/^normalQuantile: probability/)
  })
})
