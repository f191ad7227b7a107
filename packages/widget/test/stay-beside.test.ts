import { expect, test } from 'vitest'
import { sideFor } from '../src/displays/stay-beside.ts'

const room = { width: 1280, height: 800 }
const panel = { width: 384, height: 300 }
const at = (left: number, top: number, width = 80, height = 30) => ({
  x: left,
  y: top,
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
})

// 8 pixels lie between the two and 16 at the edge of the window, so 324 are needed above or below, and 408 at a side.
test.each([
  ['below, where there is room', at(500, 100), 'below'],
  ['below, where the room is just enough', at(500, 446), 'below'],
  ['above, where it is not', at(500, 447), 'above'],
  ['beside what is higher than wide', at(500, 100, 30, 80), 'right'],
  ['to its left where there is no room to its right', at(1240, 100, 30, 80), 'left'],
  ['above where only there is room', at(0, 447, 1280, 353), 'above'],
  ['to its right where there is room neither below nor above', at(10, 200, 500, 400), 'right'],
  ['to its left where there is none to its right either', at(500, 200, 600, 400), 'left'],
  ['below where there is room nowhere', at(0, 200, 1280, 300), 'below'],
  ['above where that is the roomier one', at(0, 310, 1280, 300), 'above'],
])('%s', (_, beside, side) => {
  expect(sideFor(beside, panel, room)).toBe(side)
})
