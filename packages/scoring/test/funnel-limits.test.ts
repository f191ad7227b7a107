import { describe, expect, it } from 'vitest'
import { funnelLimits } from '../src/funnel-limits.ts'

describe('funnelLimits', () => {
  it.each([
    [5, 0.4, 1, 0.2],
    [10, 0.5, 1, 0.4],
    [20, 0.6, 0.95, 0.5],
    [50, 0.68, 0.9, 0.62],
    [100, 0.72, 0.88, 0.67],
  ])('round 0.8 with %i answers', (n, low, high, outer) => {
    expect(funnelLimits(0.8, n)).toEqual({ low, high })
    expect(funnelLimits(0.8, n, 0.998).low).toBe(outer)
  })

  it('refuses what cannot be', () => {
    expect(() => funnelLimits(1.2, 5)).toThrow(/^funnelLimits: houseShare/)
    expect(() => funnelLimits(0.5, 0)).toThrow(/^funnelLimits: n/)
    expect(() => funnelLimits(0.5, 5, 1)).toThrow(/^funnelLimits: confidence/)
  })
})
