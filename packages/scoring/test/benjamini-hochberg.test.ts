import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../src/benjamini-hochberg.ts'

/** The example of the paper of 1995. */
const paper = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
]

describe('benjaminiHochberg', () => {
  it('lets the first four of the 15 of the paper stand out', () => {
    expect(benjaminiHochberg(paper, 0.05)).toEqual(paper.map((_, index) => index < 4))
  })

  it('answers in the order given', () => {
    expect(benjaminiHochberg([0.9, 0.001, 0.5])).toEqual([false, true, false])
  })

  it('lets one stand that misses its own step when a later one holds', () => {
    expect(benjaminiHochberg([0.04, 0.045, 0.9], 0.07)).toEqual([true, true, false])
  })

  it('is empty for nothing', () => {
    expect(benjaminiHochberg([])).toEqual([])
  })

  it('lets more stand out with a larger q, and none that is less clear than one that does not', () => {
    const some = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
    fc.assert(
      fc.property(some, (values) => {
        const strict = benjaminiHochberg(values, 0.05)
        const loose = benjaminiHochberg(values, 0.2)
        strict.forEach((stands, index) => {
          if (stands) expect(loose[index]).toBe(true)
        })
        const standing = values.filter((_, index) => loose[index])
        const falling = values.filter((_, index) => !loose[index])
        if (standing.length && falling.length)
          expect(Math.max(...standing)).toBeLessThan(Math.min(...falling))
      }),
    )
  })

  it('refuses what is no probability', () => {
    expect(() => benjaminiHochberg([1.1])).toThrow(/^benjaminiHochberg: a p-value/)
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError)
    expect(() => benjaminiHochberg([0.5], 0)).toThrow(/^benjaminiHochberg: q/)
  })
})
