import { describe, expect, it } from 'vitest'
import { worstCase } from '../src/worst-case.ts'

describe('worstCase', () => {
  it('is wide where few answered', () => {
    const { low, high, tell } = worstCase(0.2, 0.3)
    expect(low).toBeCloseTo(0.06, 12)
    expect(high).toBeCloseTo(0.76, 12)
    expect(tell).toBe(false)
  })

  it('has to be told below 20 %', () => {
    expect(worstCase(0.5, 0.2).tell).toBe(false)
    expect(worstCase(0.5, 0.19).tell).toBe(true)
  })

  it('is the share itself where all answered', () => {
    expect(worstCase(0.37, 1)).toEqual({ low: 0.37, high: 0.37, tell: false })
  })

  it('refuses what is no share', () => {
    expect(() => worstCase(1.1, 0.5)).toThrow(/^worstCase: share/)
    expect(() => worstCase(0.5, 0)).toThrow(/^worstCase: response/)
    expect(() => worstCase(0.5, Number.NaN)).toThrow(/^worstCase: response/)
  })
})
