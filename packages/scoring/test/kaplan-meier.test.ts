import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier } from '../src/kaplan-meier.ts'

const closed = (times: readonly number[]) => times.map((time) => ({ time, closed: true }))
const open = (times: readonly number[]) => times.map((time) => ({ time, closed: false }))
const treated = [
  ...closed([6, 6, 6, 7, 10, 13, 16, 22, 23]),
  ...open([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
]
const placebo = closed([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23])

describe('kaplanMeier', () => {
  it("draws Freireich's patients", () => {
    const found = kaplanMeier(treated)
    expect(found?.steps.map(({ time, open: left }) => [time, left.toFixed(4)])).toEqual([
      [6, '0.8571'],
      [7, '0.8067'],
      [10, '0.7529'],
      [13, '0.6902'],
      [16, '0.6275'],
      [22, '0.5378'],
      [23, '0.4482'],
    ])
    expect(found).toMatchObject({ median: 23, ninety: undefined, oldestOpen: 35, n: 21, stillOpen: 12 })
    expect(kaplanMeier(placebo)).toMatchObject({ median: 8, ninety: 17, oldestOpen: undefined, stillOpen: 0 })
  })

  it('does not make quick cases look good beside many open ones', () => {
    const found = kaplanMeier([...closed([1, 1, 2]), ...open([9, 9, 9, 9, 9, 9])])
    expect(found?.median).toBeUndefined()
  })

  it('takes exactly half as half', () => {
    expect(kaplanMeier(closed([3, 5]))).toMatchObject({ median: 3, ninety: 5 })
    expect(kaplanMeier(closed([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toMatchObject({ median: 5, ninety: 9 })
  })

  it('is the plain share where all are closed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }), (times) => {
        for (const { time, open: left } of kaplanMeier(closed(times))?.steps ?? [])
          expect(left).toBeCloseTo(times.filter((other) => other > time).length / times.length, 10)
      }),
    )
  })

  it('falls, and an open case never makes it fall faster', () => {
    const cases = fc.array(fc.record({ time: fc.integer({ min: 0, max: 30 }), closed: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(cases, (found) => {
        const left = (kaplanMeier(found)?.steps ?? []).map(({ open: share }) => share)
        expect([...left].sort((a, b) => b - a)).toEqual(left)
        const median = kaplanMeier(found)?.median ?? Number.POSITIVE_INFINITY
        const later = kaplanMeier([...found, { time: 99, closed: false }])?.median ?? Number.POSITIVE_INFINITY
        expect(later).toBeGreaterThanOrEqual(median)
      }),
    )
  })

  it('is nothing without cases, and all open without closed ones', () => {
    expect(kaplanMeier([])).toBeUndefined()
    expect(kaplanMeier(open([4, 2]))).toMatchObject({ steps: [], median: undefined, oldestOpen: 4 })
  })

  it('refuses a time that cannot be', () => {
    expect(() => kaplanMeier(closed([-1]))).toThrow('kaplanMeier: a time must be from 0, not -1')
    expect(() => kaplanMeier(open([Number.NaN]))).toThrow(RangeError)
  })
})
