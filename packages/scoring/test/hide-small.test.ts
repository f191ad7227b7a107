import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideSmall, type PeopleGroup, type VisibleGroup } from '../src/hide-small.ts'

const of = (people: number, inner: Readonly<Record<string, number>>): PeopleGroup => ({
  name: 'all',
  people,
  groups: Object.entries(inner).map(([name, count]) => ({ name, people: count })),
})

/** The names of all groups that are shown, from the outermost on. */
const namesShown = (group: VisibleGroup): readonly string[] =>
  group.status === 'hidden' ? [] : [group.name, ...group.groups.flatMap(namesShown)]

describe('hideSmall', () => {
  it.each([
    ['hides both where one is small', of(9, { A: 3, B: 6 }), ['all']],
    ['counts those who are in no inner group', of(13, { A: 3, B: 6 }), ['all', 'B']],
    ['hides the next smallest until five are hidden', of(18, { A: 1, B: 1, C: 1, D: 6, E: 9 }), ['all', 'E']],
    ['shows the total alone', of(8, { technology: 7, product: 1 }), ['all']],
    ['shows all where none is small', of(11, { A: 5, B: 6 }), ['all', 'A', 'B']],
    ['hides two small ones that are five together, and no more', of(20, { A: 2, B: 3, C: 15 }), ['all', 'C']],
    ['protects those who are directly in it', of(17, { A: 9, B: 6 }), ['all', 'A']],
    ['is hidden as a whole below five', of(4, { A: 4 }), []],
    ['hides a group of nobody, and nobody else for it', of(6, { A: 0, B: 6 }), ['all', 'B']],
  ])('%s', (_, group, names) => {
    expect(namesShown(hideSmall(group))).toEqual(names)
  })

  it('tells no number of a hidden group', () => {
    expect(hideSmall(of(9, { A: 3, B: 6 }))).toEqual({
      status: 'shown',
      name: 'all',
      people: 9,
      groups: [
        { status: 'hidden', name: 'A', groups: [] },
        { status: 'hidden', name: 'B', groups: [] },
      ],
    })
  })

  it('hides what is inside a hidden group, however large', () => {
    const group = {
      name: 'all',
      people: 9,
      groups: [
        { name: 'A', people: 3 },
        { ...of(6, { C: 6 }), name: 'B' },
      ],
    }
    expect(namesShown(hideSmall(group))).toEqual(['all'])
  })

  it('lets nobody compute a figure of 1 to 4 people in 10,000 random houses', () => {
    const leaf = fc.record({ name: fc.constant('leaf'), people: fc.integer({ min: 0, max: 12 }) })
    const nest = (inner: fc.Arbitrary<PeopleGroup>): fc.Arbitrary<PeopleGroup> =>
      fc.tuple(fc.array(inner, { maxLength: 5 }), fc.integer({ min: 0, max: 7 })).map(([groups, direct]) => ({
        name: 'nest',
        people: direct + groups.reduce((sum, { people }) => sum + people, 0),
        groups,
      }))
    fc.assert(
      fc.property(nest(nest(fc.oneof(leaf, nest(leaf)))), fc.integer({ min: 2, max: 7 }), (group, fewest) => {
        for (const people of apart(group, hideSmall(group, fewest)))
          expect(people === 0 || people >= fewest).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  it('refuses what cannot be', () => {
    expect(() => hideSmall(of(3, { A: 2, B: 2 }))).toThrow(
      'hideSmall: the groups in all hold 4 people, but it has only 3',
    )
    expect(() => hideSmall(of(3, { A: -1 }))).toThrow(/^hideSmall: people of A/)
    expect(() => hideSmall(of(3, {}), 1)).toThrow(/^hideSmall: fewest/)
  })
})

/**
 * How many people are in each smallest set that the shown groups tell apart: a shown group less the shown groups inside
 * it. Everything that can be computed from the shown figures is a sum of these.
 */
function apart(group: PeopleGroup, visible: VisibleGroup): readonly number[] {
  if (visible.status === 'hidden') return []
  const inner = (group.groups ?? []).map((found, index) => ({ found, seen: visible.groups[index] }))
  const open = inner.filter(({ seen }) => seen?.status === 'shown')
  const rest = group.people - open.reduce((sum, { found }) => sum + found.people, 0)
  return [rest, ...open.flatMap(({ found, seen }) => (seen ? apart(found, seen) : []))]
}
