import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lmg } from '../src/lmg.ts'
import { pearson } from '../src/pearson.ts'
import { column, mtcars, swiss } from './data-sets.ts'

/** R² of the first column on the others, shared out. */
const sharedOut = (data: readonly (readonly number[])[], size: number) => {
  const predictors = Array.from({ length: size }, (_, index) => column(data, index + 1))
  const between = predictors.map((a, row) =>
    predictors.map((b, place) => (row === place ? 1 : pearson(row < place ? a : b, row < place ? b : a))),
  )
  return lmg(
    between,
    predictors.map((values) => pearson(values, column(data, 0))),
  )
}

describe('lmg', () => {
  it("shares out R's swiss as relaimpo does", () => {
    const { r2, shares } = sharedOut(swiss, 5)
    expect(r2).toBeCloseTo(0.706735001593, 11)
    const published = [0.0570912207681, 0.1711730289002, 0.2601346786244, 0.1055701503735, 0.1127659229265]
    published.forEach((share, index) => {
      expect(shares[index]).toBeCloseTo(share, 12)
    })
  })

  it("shares out R's mtcars as relaimpo does", () => {
    const { r2, shares } = sharedOut(mtcars, 4)
    expect(r2).toBeCloseTo(0.77919, 6)
    for (const [index, share] of [0.247052, 0.2435, 0.210913, 0.077725].entries())
      expect(shares[index]).toBeCloseTo(share, 6)
  })

  it('shares out two by hand', () => {
    const between = [
      [1, 0.5],
      [0.5, 1],
    ]
    const { r2, shares } = lmg(between, [0.6, 0.4])
    expect(r2).toBeCloseTo(0.373333, 6)
    expect(shares[0]).toBeCloseTo(0.286667, 6)
    expect(shares[1]).toBeCloseTo(0.086667, 6)
  })

  it('takes a matrix as programs compute it, off by rounding', () => {
    const between = [
      [0.9999999999999998, 0.5000000000000001],
      [0.5, 1.0000000000000002],
    ]
    const { shares } = lmg(between, [0.6, 0.4])
    expect(shares[0]).toBeCloseTo(0.286667, 6)
    expect(shares[1]).toBeCloseTo(0.086667, 6)
  })

  it('gives each its squared correlation where they have nothing in common', () => {
    const between = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]
    const { r2, shares } = lmg(between, [0.5, 0.3, 0.1])
    expect(r2).toBeCloseTo(0.35, 12)
    for (const [index, share] of [0.25, 0.09, 0.01].entries()) expect(shares[index]).toBeCloseTo(share, 12)
  })

  it('gives two that are the same the same share, and a wrong sign to neither', () => {
    const between = [
      [1, 1],
      [1, 1],
    ]
    const { r2, shares, slopes } = lmg(between, [0.6, 0.6])
    expect(r2).toBeCloseTo(0.36, 12)
    expect(shares[0]).toBeCloseTo(0.18, 12)
    expect(shares[1]).toBeCloseTo(0.18, 12)
    expect(slopes).toEqual([0.6, 0])
  })

  it('adds up to R², in any order of the predictors', () => {
    const rows = fc.array(fc.tuple(...Array(4).fill(fc.integer({ min: 1, max: 5 }))), {
      minLength: 8,
      maxLength: 30,
    })
    fc.assert(
      fc.property(rows, (found) => {
        const data = found as readonly (readonly number[])[] // Four numbers a row.
        fc.pre([0, 1, 2, 3].every((index) => new Set(column(data, index)).size > 1))
        const { r2, shares } = sharedOut(data, 3)
        const turned = sharedOut(
          data.map(([y = 0, a = 0, b = 0, c = 0]) => [y, c, b, a]),
          3,
        )
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(r2, 8)
        expect(turned.shares[2]).toBeCloseTo(shares[0] ?? -1, 6)
        expect(Math.min(...shares)).toBeGreaterThan(-1e-8)
        expect(r2).toBeLessThan(1 + 1e-8)
      }),
    )
  })

  it('is nothing of nothing', () => {
    expect(lmg([], [])).toEqual({ r2: 0, shares: [], slopes: [] })
  })

  it('refuses what are no correlations', () => {
    expect(() => lmg([[1]], [1.2])).toThrow('lmg: a correlation must be from -1 to 1, not 1.2')
    expect(() => lmg([[1]], [Number.NaN])).toThrow(/^lmg: a correlation/)
    expect(() => lmg([[0.9]], [0.1])).toThrow(/^lmg: the diagonal/)
    expect(() => lmg([[1]], [0.1, 0.2])).toThrow(/^lmg: between must be 2 by 2/)
    const lopsided = [
      [1, 0.5],
      [0.4, 1],
    ]
    expect(() => lmg(lopsided, [0.1, 0.2])).toThrow(/^lmg: between must be symmetric/)
    expect(() => lmg([], Array(11).fill(0))).toThrow(/^lmg: 10 predictors at most/)
  })
})
