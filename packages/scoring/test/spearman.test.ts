import { describe, expect, it } from 'vitest'
import { spearman } from '../src/spearman.ts'

describe('spearman', () => {
  it('takes only the order', () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1_000])).toBe(1)
    expect(spearman([1, 2, 3, 4], [9, 3, 2, -5])).toBe(-1)
  })

  it('lets equal values share their ranks', () => {
    // Ranks 1.5, 1.5, 3, 4 and 1, 2, 3.5, 3.5: products of the deviations 4, squares 4.5 and 4.5.
    expect(spearman([2, 2, 3, 5], [1, 2, 7, 7])).toBeCloseTo(4 / 4.5, 12)
  })

  it('is not a number where a list does not vary', () => {
    expect(spearman([3, 3, 3], [1, 2, 3])).toBeNaN()
  })

  it('refuses lists that do not fit', () => {
    expect(() => spearman([1], [])).toThrow(/^spearman: the lists/)
    expect(() => spearman([1, 2], [Number.NaN, 1])).toThrow(/^spearman: values/)
  })
})
