import { describe, expect, it } from 'vitest'
import { recommendCounts } from '../src/recommend-counts.ts'

describe('recommendCounts', () => {
  it('sorts every point', () => {
    expect(recommendCounts([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null])).toEqual({
      detractors: 7,
      passives: 2,
      promoters: 2,
    })
  })

  it('is empty of none, and refuses what is not 0 to 10', () => {
    expect(recommendCounts([])).toEqual({ detractors: 0, passives: 0, promoters: 0 })
    expect(() => recommendCounts([11])).toThrow(/^recommendCounts: a rating/)
    expect(() => recommendCounts([-1])).toThrow(RangeError)
  })
})
