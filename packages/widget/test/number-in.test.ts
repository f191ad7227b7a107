import { describe, expect, test } from 'vitest'
import { numberIn } from '../src/rare/number-in.ts'

describe('what people type as a number', () => {
  test.each([
    ['12', 12],
    [' 12 ', 12],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['-3', -3],
    ['+3', 3],
    ['007', 7],
    ['٠١٢٣٤٥٦٧٨٩', 123_456_789],
    ['٣٫٥', 3.5],
    ['۰۱۲۳۴۵۶۷۸۹', 123_456_789],
    ['０１２３４５６７８９', 123_456_789],
  ])('%j is %d', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })
})

test.each([
  '',
  ' ',
  '.',
  '5.',
  '.5',
  '1e9',
  '0x10',
  'Infinity',
  'NaN',
  '1,000 000',
  '1.000.000',
  '1 000',
  '12 people',
  '--1',
  '½',
])('%j comes back as it is', (text) => {
  expect(numberIn(text)).toBe(text)
})

test('what is no text comes back as it is', () => {
  for (const value of [undefined, null, {}, [], true, 3]) expect(numberIn(value)).toBe(value)
})
