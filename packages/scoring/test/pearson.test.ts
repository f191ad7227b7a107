import { describe, expect, it } from 'vitest'
import { pearson } from '../src/pearson.ts'
import { column, mtcars } from './data-sets.ts'

describe('pearson', () => {
  it('is what R prints for miles per gallon and displacement', () => {
    expect(pearson(column(mtcars, 0), column(mtcars, 2))).toBeCloseTo(-0.8475514, 7)
  })

  it('is 1 and −1 on a line', () => {
    expect(pearson([1, 2, 3], [10, 20, 30])).toBe(1)
    expect(pearson([1, 2, 3], [0.3, 0.2, 0.1])).toBe(-1)
  })

  it('is not a number where a list does not vary', () => {
    expect(pearson([0.1, 0.1, 0.1], [1, 2, 3])).toBeNaN()
    expect(pearson([], [])).toBeNaN()
  })

  it('takes many values', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => index % 7)
    expect(pearson(many, many)).toBeCloseTo(1, 12)
  })

  it('refuses lists that do not fit', () => {
    expect(() => pearson([1], [1, 2])).toThrow('pearson: the lists must have one length, not 1 and 2')
    expect(() => pearson([1, Number.NaN], [1, 2])).toThrow(/^pearson: values/)
  })
})
