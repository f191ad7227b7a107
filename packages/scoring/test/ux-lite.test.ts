import { describe, expect, it } from 'vitest'
import { uxLite } from '../src/ux-lite.ts'

describe('uxLite', () => {
  it.each([
    [7, 7, 100],
    [4, 4, 50],
    [6, 5, 75],
    [1, 1, 0],
  ])('%i and %i is %i', (a, b, score) => {
    expect(uxLite([a, b])).toBe(score)
  })

  it('takes five points', () => {
    expect(uxLite([5, 3], 5)).toBe(75)
  })

  it('refuses what is no point of the scale', () => {
    expect(() => uxLite([8, 1])).toThrow(/^uxLite: a rating/)
    expect(() => uxLite([1, 1], 1)).toThrow(/^uxLite: points/)
  })
})
