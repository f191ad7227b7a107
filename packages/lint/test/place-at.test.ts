import { expect, it } from 'vitest'
import { placeAt } from '../src/place-at.ts'

it.each([
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['a\nbc', 2, 2, 1],
  ['a\r\nbc', 4, 2, 2],
  ['a\rb', 2, 2, 1],
  ['\n\n', 2, 3, 1],
])('%j at %d is line %d, column %d', (text, offset, line, column) => {
  expect(placeAt(text, offset)).toEqual({ line, column, offset })
})
