import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topBox } from '../src/top-box.ts'
import { wilson } from '../src/wilson.ts'

describe('topBox', () => {
  it('counts the best category of those who answered, and who did not apart', () => {
    expect(topBox([4, 4, 2, null, undefined], { points: 4 })).toEqual({ ...wilson(2, 3), leftOut: 2 })
  })

  it('counts the best few', () => {
    expect(topBox([5, 4, 3, 1], { points: 5, boxes: 2 })?.share).toBe(0.5)
  })

  it('is nothing where nobody answered', () => {
    expect(topBox([], { points: 4 })).toBeUndefined()
    expect(topBox([null, undefined], { points: 4 })).toBeUndefined()
  })

  it('grows with the boxes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (ratings) => {
        const shares = [1, 2, 3, 4].map((boxes) => topBox(ratings, { points: 5, boxes })?.share ?? -1)
        expect([...shares].sort((a, b) => a - b)).toEqual(shares)
      }),
    )
  })

  it('refuses what is no point of the scale, and a scale that cannot be', () => {
    for (const bad of [0, 5, 2.5, Number.NaN])
      expect(() => topBox([bad], { points: 4 })).toThrow(
        /^topBox: a rating must be a whole number from 1 to 4/,
      )
    expect(() => topBox([1], { points: 1 })).toThrow(/^topBox: points/)
    expect(() => topBox([1], { points: 4, boxes: 4 })).toThrow(
      /^topBox: boxes must be fewer than the 4 points/,
    )
    expect(() => topBox([1], { points: 4, boxes: 0 })).toThrow(/^topBox: boxes/)
  })
})
