import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shrink } from '../src/shrink.ts'
import { tally } from './arbitrary.ts'

const tables = [
  [9, 10],
  [3, 3],
  [1, 4],
  [40, 50],
  [0, 1],
  [18, 25],
].map(([successes = 0, n = 0]) => ({ successes, n }))

describe('shrink', () => {
  it('draws two batters to a prior of 79 and 225', () => {
    const batters = [
      { successes: 4, n: 10 },
      { successes: 300, n: 1_000 },
    ]
    const found = shrink(batters, { house: 79 / 304, strength: 304 })
    expect(found?.groups[0]?.best).toBeCloseTo(0.264331, 6)
    expect(found?.groups[1]?.best).toBeCloseTo(0.290644, 6)
  })

  it('draws six tables to the house with strength 10', () => {
    const found = shrink(tables, { strength: 10 })
    expect(found?.house).toBeCloseTo(0.763441, 6)
    expect(found?.groups.map(({ best }) => best.toFixed(3))).toEqual([
      '0.832',
      '0.818',
      '0.617',
      '0.794',
      '0.694',
      '0.732',
    ])
    expect(found?.groups[0]).toMatchObject({ successes: 9, n: 10, share: 0.9 })
  })

  it('takes 10 for fewer than six groups, and the spread for more', () => {
    expect(shrink(tables.slice(0, 5))?.strength).toBe(10)
    const alike = Array.from({ length: 8 }, () => ({ successes: 70, n: 100 }))
    expect(shrink(alike)?.strength).toBe(200)
    const apart = Array.from({ length: 8 }, (_, index) => ({ successes: index % 2 ? 100 : 0, n: 100 }))
    expect(shrink(apart)?.strength).toBe(2)
  })

  it('finds the strength that made the groups', () => {
    // Shares 0.5 ± 0.1 and 0.5 ± 0.2 have the variance 0.025 = 0.25/(M + 1), so M is 9, less what chance adds.
    const groups = [0.3, 0.4, 0.6, 0.7].flatMap((share) =>
      Array.from({ length: 25 }, () => ({ successes: share * 10_000, n: 10_000 })),
    )
    expect(shrink(groups)?.strength).toBeCloseTo(9, 0)
  })

  it('guesses the house for a group without answers, and is nothing without a house', () => {
    expect(shrink([...tables, { successes: 0, n: 0 }])?.groups.at(-1)?.best).toBeCloseTo(71 / 93, 12)
    expect(shrink([])).toBeUndefined()
    expect(shrink([{ successes: 0, n: 0 }], { house: 0.8 })?.groups[0]).toMatchObject({
      share: undefined,
      best: 0.8,
    })
  })

  it('lies between the share and the house, and keeps M between 2 and 200', () => {
    fc.assert(
      fc.property(fc.array(tally(1, 60), { minLength: 1, maxLength: 20 }), (groups) => {
        const found = shrink(groups)
        if (!found) throw new Error('there are answers')
        expect(found.strength).toBeGreaterThanOrEqual(2)
        expect(found.strength).toBeLessThanOrEqual(200)
        for (const { share = 0, best } of found.groups) {
          expect(best).toBeGreaterThanOrEqual(Math.min(share, found.house) - 1e-12)
          expect(best).toBeLessThanOrEqual(Math.max(share, found.house) + 1e-12)
        }
      }),
    )
  })

  it('refuses what cannot be', () => {
    expect(() => shrink([{ successes: 2, n: 1 }])).toThrow(/^shrink: successes/)
    expect(() => shrink(tables, { house: 2 })).toThrow(/^shrink: house/)
    expect(() => shrink(tables, { strength: 0 })).toThrow(/^shrink: strength/)
  })
})
