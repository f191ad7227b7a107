import { describe, expect, it } from 'vitest'
import { mayShow } from '../src/may-show.ts'
import type { PersonAnswer } from '../src/person-answer.ts'

/** One answer each of the people with these numbers. */
const people = (from: number, to: number): readonly PersonAnswer[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    id: `a${from + index}`,
    person: `p${from + index}`,
  }))

/** Whether each of these looks may be had, one after the other. */
const looks = (...sets: readonly (readonly PersonAnswer[])[]): readonly string[] => {
  let cells: Parameters<typeof mayShow>[0] = []
  return sets.map((set) => {
    const { status, cells: next } = mayShow(cells, set)
    cells = next
    return status
  })
}

describe('mayShow', () => {
  it('shows five people and hides four', () => {
    expect(looks(people(1, 5), people(6, 9), [])).toEqual(['shown', 'hidden', 'hidden'])
  })

  it('hides what differs from something shown by one to four people', () => {
    expect(looks(people(1, 10), people(1, 9))).toEqual(['shown', 'hidden'])
    expect(looks(people(1, 10), people(1, 11))).toEqual(['shown', 'hidden'])
    expect(looks(people(1, 10), people(1, 5), people(6, 10))).toEqual(['shown', 'shown', 'shown'])
    expect(looks(people(1, 10), people(4, 13))).toEqual(['shown', 'hidden'])
  })

  it('hides the third of three that give one person away, though no two do', () => {
    // All 21, the ten of one kind, the ten of the other: all less both is the one who named no kind.
    expect(looks(people(1, 10), people(11, 20), people(1, 21))).toEqual(['shown', 'shown', 'hidden'])
  })

  it('shows the same again', () => {
    expect(looks(people(1, 7), people(1, 7))).toEqual(['shown', 'shown'])
  })

  it('counts people and not answers', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `a${index}`, person: `p${index % 4}` }))
    expect(looks(many)).toEqual(['hidden'])
  })

  it('hides what would show one changed answer', () => {
    const changed = [...people(1, 9), { id: 'a10b', person: 'p10' }]
    expect(looks(people(1, 10), changed)).toEqual(['shown', 'hidden'])
  })

  it('remembers nothing of what it hid', () => {
    const { cells } = mayShow([], people(1, 10))
    expect(mayShow(cells, people(1, 9)).cells).toBe(cells)
  })

  it('goes through JSON', () => {
    const { cells } = mayShow([], people(1, 10))
    expect(mayShow(JSON.parse(JSON.stringify(cells)), people(1, 5)).status).toBe('shown')
  })

  it('refuses an answer twice, and too small a number', () => {
    expect(() => mayShow([], [...people(1, 5), ...people(1, 1)])).toThrow('mayShow: an answer is there twice')
    expect(() => mayShow([], [], 1)).toThrow(/^mayShow: fewest/)
  })
})
