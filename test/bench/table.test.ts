import { expect, test } from 'vitest'
import { exponent } from './growth.ts'
import { spread, table } from './table.ts'

test('the median of an even number of figures lies between the two in the middle', () => {
  expect(spread([9, 1, 3, 5])).toEqual({ median: 4, min: 1, max: 9 })
})

test('the median of an odd number of figures is one of them', () => {
  expect(spread([10, 9, 100])).toEqual({ median: 10, min: 9, max: 100 })
})

test('nothing measured is an error and not a figure', () => {
  expect(() => spread([])).toThrow('Nothing was measured')
})

test('a table has its names on the left and its figures on the right', () => {
  expect(
    table([
      ['what', 'KB'],
      ['Earshot', '1.5'],
      ['a × b', '12.25'],
    ]),
  ).toBe('what        KB\nEarshot    1.5\na × b    12.25')
})

test.each([
  [1, [3, 12, 102]],
  [2, [3, 4, 103]],
  [0, [3, 5, 5]],
])('an exponent of %f is told from what things cost above the first', (expected, medians) => {
  const points = medians.map((median, index) => ({ count: 10 ** index, cpu: spread([median]) }))
  expect(exponent(points)).toBeCloseTo(expected, 1)
})
