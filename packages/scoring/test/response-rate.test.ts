import { describe, expect, it } from 'vitest'
import { responseRate } from '../src/response-rate.ts'

describe('responseRate', () => {
  it('is answered of shown, with its interval', () => {
    expect(responseRate(482, 2864)?.share).toBeCloseTo(0.1683, 4)
    const rate = responseRate(150, 1000)
    expect(rate?.share).toBe(0.15)
    expect(rate?.n).toBe(1000)
    expect(rate?.low).toBeCloseTo(0.1292, 4)
    expect(rate?.high).toBeCloseTo(0.1735, 4)
  })

  it('is nothing where nobody was shown it', () => {
    expect(responseRate(0, 0)).toBeUndefined()
  })

  it('refuses more answers than showings', () => {
    expect(() => responseRate(3, 2)).toThrow('responseRate: 3 answered, but only 2 were shown it')
    expect(() => responseRate(1, 0)).toThrow(RangeError)
  })
})
