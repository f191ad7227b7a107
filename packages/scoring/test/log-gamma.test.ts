import { describe, expect, it } from 'vitest'
import { logGamma } from '../src/log-gamma.ts'

describe('logGamma', () => {
  it('is the logarithm of the factorials', () => {
    let factorial = 1
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 11)
      factorial *= n
    }
  })

  it('knows the halves, and what lies below one half', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
    expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 13)
    expect(logGamma(1e6) / 12815504.569147611).toBeCloseTo(1, 14)
  })

  it.each([0, -1, Number.NaN])('refuses %d', (x) => {
    expect(() => logGamma(x)).toThrow(/^logGamma: x/)
  })
})
