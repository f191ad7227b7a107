import { describe, expect, it } from 'vitest'
import { ratingIndex } from '../src/rating-index.ts'

describe('ratingIndex', () => {
  it('goes from 0 to 100', () => {
    expect(ratingIndex([1, 1], 4)).toEqual({ index: 0, n: 2, leftOut: 0 })
    expect(ratingIndex([4], 4)?.index).toBe(100)
    expect(ratingIndex([3], 5)?.index).toBe(50)
  })

  it('is 100 · mean/3 of answers counted 0 to 3', () => {
    expect(ratingIndex([4, 3, 1, null], 4)?.index).toBeCloseTo((100 * (3 + 2 + 0)) / 3 / 3, 12)
    expect(ratingIndex([4, 3, 1, null], 4)?.leftOut).toBe(1)
  })

  it('is nothing where nobody answered, and refuses what is no point', () => {
    expect(ratingIndex([null], 4)).toBeUndefined()
    expect(() => ratingIndex([5], 4)).toThrow(/^ratingIndex: a rating/)
    expect(() => ratingIndex([1], 1)).toThrow(/^ratingIndex: points/)
  })
})
