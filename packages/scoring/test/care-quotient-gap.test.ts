import { describe, expect, it } from 'vitest'
import { careQuotientGap } from '../src/care-quotient-gap.ts'

const staff = Array.from({ length: 12 }, (_, index) => [4, 5, 4, 3 + (index % 3), 5])
const customers = Array.from({ length: 30 }, (_, index) => [3, 4, 2 + (index % 3), 3, 4])

describe('careQuotientGap', () => {
  it('is staff less customers, with an interval', () => {
    const gap = careQuotientGap({ staff, customers })
    // Items 75 100 75 75 100 and 50 75 50 50 75.
    expect(gap).toMatchObject({ status: 'shown', estimate: 85 - 60 })
    if (gap.status === 'shown') expect(gap.low < 25 && 25 < gap.high).toBe(true)
    expect(careQuotientGap({ staff, customers })).toEqual(gap)
  })

  it('is hidden where one side is', () => {
    expect(careQuotientGap({ staff: staff.slice(0, 4), customers })).toEqual({ status: 'hidden' })
    expect(careQuotientGap({ staff, customers: [] })).toEqual({ status: 'hidden' })
  })

  it('refuses under its own name', () => {
    expect(() => careQuotientGap({ staff: [[1]], customers })).toThrow(/^careQuotientGap: a row/)
    expect(() => careQuotientGap({ staff, customers: [[9, 1, 1, 1, 1]] })).toThrow(
      /^careQuotientGap: a rating/,
    )
  })
})
