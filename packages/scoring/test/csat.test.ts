import { describe, expect, it } from 'vitest'
import { csat } from '../src/csat.ts'
import { wilson } from '../src/wilson.ts'
import { expectClose } from './close.ts'

describe('csat', () => {
  it('names the share of 4 and 5 and the share of 5', () => {
    const found = csat([5, 4, 5, 3, 5, 4, 2, 5, null])
    expect(found?.satisfied).toMatchObject(wilson(6, 8))
    expect(found?.happy).toMatchObject(wilson(4, 8))
    expectClose(found?.mean, { mean: 4.125, low: 3.183647, high: 5.066353 })
    expect(found).toMatchObject({ n: 8, leftOut: 1 })
  })

  it('has no mean of one answer, and is nothing of none', () => {
    expect(csat([5])).toMatchObject({ mean: undefined, n: 1 })
    expect(csat([])).toBeUndefined()
  })

  it('refuses what is not 1 to 5', () => {
    expect(() => csat([6])).toThrow(/^csat: a rating must be a whole number from 1 to 5, not 6/)
  })
})
