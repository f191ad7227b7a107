import { describe, expect, it } from 'vitest'
import { compareGroups } from '../src/compare-groups.ts'

describe('compareGroups', () => {
  it('lets one stand out and leaves the rest to chance, in the given order', () => {
    const found = compareGroups([
      { name: 'early', successes: 10, n: 60 },
      { name: 'noon', successes: 12, n: 55 },
      { name: 'late', successes: 12, n: 16 },
      { name: 'night', successes: 3, n: 4 },
      { name: 'closed', successes: 0, n: 0 },
    ])
    expect(found.map(({ name, standsOut }) => [name, standsOut])).toEqual([
      ['early', undefined],
      ['noon', undefined],
      ['late', 'above'],
      ['night', undefined],
      ['closed', undefined],
    ])
  })

  it('draws a best guess to the house, and gives none below five', () => {
    const [early, , , night] = compareGroups([
      { name: 'a', successes: 9, n: 10 },
      { name: 'b', successes: 40, n: 50 },
      { name: 'c', successes: 18, n: 25 },
      { name: 'd', successes: 3, n: 3 },
    ])
    expect(early).toMatchObject({ count: 9, n: 10, share: { share: 0.9 } })
    expect(early?.best).toBeCloseTo((9 + (10 * 70) / 88) / 20, 12)
    expect(night).toEqual({
      name: 'd',
      count: 3,
      n: 3,
      share: undefined,
      best: undefined,
      standsOut: undefined,
    })
  })

  it('names what is below', () => {
    const groups = [
      { name: 'a', successes: 95, n: 100 },
      { name: 'b', successes: 20, n: 40 },
    ]
    expect(compareGroups(groups).map(({ standsOut }) => standsOut)).toEqual(['above', 'below'])
  })

  it('is empty of nothing, and refuses what cannot be', () => {
    expect(compareGroups([])).toEqual([])
    expect(() => compareGroups([{ name: 'a', successes: 2, n: 1 }])).toThrow(/^compareGroups: successes/)
    expect(() => compareGroups([], 1)).toThrow(/^compareGroups: q/)
  })
})
