import { describe, expect, it } from 'vitest'
import { aaporRates } from '../src/aapor-rates.ts'

const invited = {
  complete: 120,
  partial: 30,
  refused: 200,
  notReached: 600,
  other: 0,
  unknownAddress: 0,
  unknownOther: 50,
}

describe('aaporRates', () => {
  it('gives the rates', () => {
    expect(aaporRates(invited)).toEqual({ rr1: 0.12, rr2: 0.15, rr5: 120 / 950, rr6: 150 / 950 })
  })

  it('rises from the strictest to the mildest', () => {
    const { rr1 = 0, rr2 = 0, rr5 = 0, rr6 = 0 } = aaporRates({ ...invited, unknownAddress: 70 }) ?? {}
    expect(rr1).toBeLessThan(rr2)
    expect(rr2).toBeLessThan(rr6)
    expect(rr1).toBeLessThan(rr5)
  })

  it('is nothing where nothing is known of anybody', () => {
    const nobody = {
      complete: 0,
      partial: 0,
      refused: 0,
      notReached: 0,
      other: 0,
      unknownAddress: 9,
      unknownOther: 0,
    }
    expect(aaporRates(nobody)).toBeUndefined()
  })

  it('refuses what cannot be a count', () => {
    expect(() => aaporRates({ ...invited, refused: -1 })).toThrow(/^aaporRates: refused/)
  })
})
