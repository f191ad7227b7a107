import { describe, expect, it } from 'vitest'
import { bottomBox } from '../src/bottom-box.ts'
import { topBox } from '../src/top-box.ts'
import { expectClose } from './close.ts'

/** 40 Poor or Fair, 54 Outstanding of 300. */
const ratings = [
  ...Array<number>(15).fill(1),
  ...Array<number>(25).fill(2),
  ...Array<number>(206).fill(3),
  ...Array<number>(54).fill(4),
]

describe('bottomBox', () => {
  it('is criticism with two boxes', () => {
    expectClose(
      bottomBox(ratings, { points: 4, boxes: 2 }),
      { share: 0.1333, low: 0.0995, high: 0.1765, n: 300 },
      4,
    )
    expectClose(topBox(ratings, { points: 4 }), { share: 0.18, low: 0.141, high: 0.227, n: 300 }, 3)
  })

  it('and the boxes above it are all', () => {
    const low = bottomBox(ratings, { points: 4, boxes: 2 })?.share ?? 0
    const high = topBox(ratings, { points: 4, boxes: 2 })?.share ?? 0
    expect(low + high).toBeCloseTo(1, 12)
  })

  it('is nothing where nobody answered', () => {
    expect(bottomBox([null], { points: 4 })).toBeUndefined()
  })

  it('refuses what is no point of the scale', () => {
    expect(() => bottomBox([9], { points: 4 })).toThrow(/^bottomBox: a rating/)
    expect(() => bottomBox([1], { points: 2, boxes: 2 })).toThrow(/^bottomBox: boxes/)
  })
})
