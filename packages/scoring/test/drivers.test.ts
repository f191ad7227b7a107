import { describe, expect, it } from 'vitest'
import { type DriverRow, drivers } from '../src/drivers.ts'
import { seededRandom } from '../src/seeded-random.ts'

const needs = ['friendly', 'understood', 'fair', 'options', 'say', 'information'] as const

/** People whose overall rating follows the information they got, and a little how fairly they were treated. */
function people(count: number): readonly DriverRow[] {
  const random = seededRandom(7)
  const rating = (): number => 1 + Math.floor(random() * 4)
  return Array.from({ length: count }, () => {
    const answers = Object.fromEntries(needs.map((need) => [need, rating()]))
    const { information = 1, fair = 1 } = answers
    const outcome = Math.max(1, Math.min(4, Math.round(0.8 * information + 0.2 * fair + random() - 0.5)))
    return { outcome, needs: answers }
  })
}

describe('drivers', () => {
  it('finds the need that low ratings go together with', () => {
    const found = drivers(people(120), { draws: 200 })
    if (found.status !== 'found') throw new Error(found.status)
    expect(found.n).toBe(120)
    expect(found.drivers[0]?.need).toBe('information')
    expect(found.drivers[0]?.low).toBeGreaterThan(0.5)
    expect(found.drivers[0]?.correlation).toBeGreaterThan(0.7)
    expect(found.drivers.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 10)
    for (const { low, high } of found.drivers) expect(low).toBeLessThanOrEqual(high)
    expect([...found.drivers].sort((a, b) => b.part - a.part)).toEqual(found.drivers)
  })

  it('gives the same for the same seed', () => {
    const some = people(70)
    expect(drivers(some, { draws: 50, seed: 3 })).toEqual(drivers(some, { draws: 50, seed: 3 }))
    expect(drivers(some, { draws: 50, seed: 3 })).not.toEqual(drivers(some, { draws: 50, seed: 4 }))
  })

  it('marks a need whose slope turns beside the others', () => {
    // b is a with noise, and the outcome is a less that noise: alone b rises with it, beside a it falls.
    const rows = Array.from({ length: 90 }, (_, index) => {
      const a = index % 10
      const noise = (index % 9) - 4
      return { outcome: 3 * a - noise, needs: { a, b: 2 * a + noise } }
    })
    const found = drivers(rows, { draws: 10 })
    if (found.status !== 'found') throw new Error(found.status)
    expect(Object.fromEntries(found.drivers.map(({ need, opposite }) => [need, opposite]))).toEqual({
      a: false,
      b: true,
    })
  })

  it('says nothing below 60 complete rows', () => {
    const rows = people(60)
    const gap = { outcome: 4, needs: { ...rows[0]?.needs, fair: null } }
    expect(drivers([...rows.slice(1), gap])).toEqual({ status: 'too-few', n: 59, needed: 60 })
    expect(drivers(rows, { draws: 1 }).status).toBe('found')
    expect(drivers([])).toEqual({ status: 'too-few', n: 0, needed: 60 })
  })

  it('says what never varied', () => {
    const rows = people(80).map(({ outcome, needs: given }) => ({ outcome, needs: { ...given, say: 4 } }))
    expect(drivers(rows)).toEqual({ status: 'no-variation', n: 80, same: ['say'] })
    const content = people(80).map((row) => ({ ...row, outcome: 4 }))
    expect(drivers(content)).toEqual({ status: 'no-variation', n: 80, same: ['outcome'] })
  })

  it('leaves out draws in which nothing varies', () => {
    const rows = [1, 1, 1, 1, 2].map((rating) => ({ outcome: rating, needs: { a: rating } }))
    const found = drivers(rows, { fewest: 5, draws: 100 })
    if (found.status !== 'found') throw new Error(found.status)
    expect(found.r2).toBeCloseTo(1, 12)
    expect(found.drivers).toMatchObject([{ part: 1, low: 1, high: 1 }])
  })

  it('refuses too many needs, none, and what is no number', () => {
    const many = Object.fromEntries('abcdefg'.split('').map((need) => [need, 1]))
    expect(() => drivers([{ outcome: 1, needs: many }])).toThrow('drivers: there must be 1 to 6 needs, not 7')
    expect(() => drivers([{ outcome: 1, needs: {} }])).toThrow(/not 0$/)
    expect(() => drivers([{ outcome: Number.NaN, needs: { a: 1 } }])).toThrow(/^drivers: ratings/)
    expect(() => drivers(people(60), { draws: 0 })).toThrow(/^drivers: draws/)
    expect(() => drivers(people(60), { fewest: 2 })).toThrow(/^drivers: fewest/)
  })
})
