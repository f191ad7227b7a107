import { expect, test } from 'vitest'
import { drawing } from '../src/rare/drawing.ts'

/** How far the mouth of a face hangs below its corners; above them, where it is negative. */
const bend = (share: number): number => Number(/q2\.2 (\S+) /.exec(drawing('faces', share) ?? '')?.[1])

test('a mouth bends from down over straight to up, as far one way as the other', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map(bend)).toEqual([-2, -1, 0, 1, 2])
})

test('all points of a scale have the same star and the same thumb', () => {
  expect(drawing('stars', 0)).toBe(drawing('stars', 1))
  expect(drawing('thumbs', 0)).toBe(drawing('thumbs', 1))
  expect(drawing('stars', 0)).not.toBe(drawing('thumbs', 0))
})

test('words and numbers have none', () => {
  expect(drawing('words', 0)).toBeUndefined()
  expect(drawing('numbers', 1)).toBeUndefined()
})
