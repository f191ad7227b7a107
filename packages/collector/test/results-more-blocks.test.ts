import { describe, expect, it } from 'vitest'
import { countResponses } from '../src/listening/count-responses.ts'
import { happinessBlock } from '../src/results/happiness-block.ts'
import { othersBlock } from '../src/results/others-block.ts'
import { promiseBlock } from '../src/results/promise-block.ts'
import { togetherBlock } from '../src/results/together-block.ts'
import { prompts, releasedOf, type Stored, times } from './test-responses.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const dayMs = 86_400_000
const span = { from: Date.parse('2026-09-01T00:00:00Z'), to: now }
type Part = readonly [number, Stored]
const digestOf = (...parts: readonly Part[]) =>
  countResponses(
    parts.flatMap(([count, one]) => times(count, one)),
    prompts,
  )

describe('promises', () => {
  const kept = (count: number, value: string, team?: string, choice?: string): Part => [
    count,
    {
      of: 'promise-kept',
      answers: { kept: value, ...(choice && { choice }) },
      ...(team && { context: { team } }),
    },
  ]

  it('F3-12 are told by team in the order of names, and below five as counts', () => {
    const block = promiseBlock(
      digestOf(
        kept(8, 'yes', 'Service'),
        kept(2, 'no', 'Service'),
        kept(3, 'yes', 'Kitchen'),
        kept(1, 'partly', 'Kitchen'),
        kept(9, 'not-yet', 'Kitchen'),
        kept(5, 'yes'),
      ),
      span,
      prompts,
    )
    expect(block?.more?.[0]?.rows).toEqual([
      ['Kitchen', '3 of 4'],
      ['Service', '8 of 10 (80 %, 49–94 %)'],
    ])
  })

  it('F4-06 that were not kept tell how often another way was offered', () => {
    const block = promiseBlock(
      digestOf(
        kept(20, 'yes'),
        kept(6, 'no', undefined, 'yes'),
        kept(3, 'partly', undefined, 'no'),
        kept(1, 'no', undefined, 'not-discussed'),
      ),
      span,
      prompts,
    )
    expect(block?.note).toBe('Where we could not, we offered another way to 6 of 10 (60 %, 31–83 %).')
  })
})

describe('beside each other', () => {
  it('F4-10 who comes back by how they feel, and no share of fewer than five', () => {
    const felt = (count: number, feel: number, again: string): Part => [
      count,
      { of: 'perception-annual', answers: { view: 3, feel, again } },
    ]
    const block = happinessBlock(
      digestOf(felt(9, 5, 'yes'), felt(1, 5, 'no'), felt(3, 4, 'yes'), felt(2, 1, 'not-sure')),
      span,
      prompts,
    )
    expect(block?.sentence).toBe('Of the very happy, 9 of 10 (90 %, 60–98 %) will come again.')
    expect(happinessBlock(digestOf(felt(3, 4, 'yes')), span, prompts)?.sentence).toBe(
      'Nobody said that they were very happy.',
    )
    expect(block?.rows.map(({ label, count, n, share }) => [label, count, n, share !== undefined])).toEqual([
      ['Unhappy', 0, 2, false],
      ['Neither', 0, 0, false],
      ['Happy', 3, 3, false],
      ['Very happy', 9, 10, true],
    ])
    expect(happinessBlock(digestOf(), span, prompts)).toBeUndefined()
  })

  it('F3-01 what customers say of other places, and what our own people saw there, each with its n', () => {
    const other = (count: number, value: string): Part => [
      count,
      { of: 'perception-annual', answers: { view: 3, other: value } },
    ]
    const visited = (count: number, rating: number): Part => [
      count,
      { of: 'visit-others', answers: { place: 'Elsewhere', rating } },
    ]
    const said = [other(2, 'worse'), other(3, 'same'), other(5, 'better'), other(4, 'none')]
    const visits = (...parts: readonly Part[]) => {
      const batches = releasedOf(parts.flatMap(([count, one]) => times(count, one)))
      return othersBlock(digestOf(...said, ...parts), { ...span, batches }, prompts)
    }
    const block = visits(visited(2, 4), visited(8, 2))
    expect(block?.sentence).toBe('Worse than others, said 2 of 10 (20 %, 6–51 %).')
    expect(block?.note).toBe('Our own visits to others: 2 of 10 (20 %, 6–51 %) were outstanding there.')
    expect(block?.how.n).toBe(10)
    expect(visits(visited(4, 4))?.note).toMatch(/too few to tell/)
  })

  it('F4-12 says that people say it differently to a person, where ways are mixed', () => {
    const by = (channel: string): Part => [5, { of: 'promise-kept', answers: { kept: 'yes' }, channel }]
    const facts = (...parts: readonly Part[]) =>
      promiseBlock(digestOf(...parts), span, prompts)?.how.facts.join(' ')
    expect(facts(by('face'), by('phone'))).toMatch(/By face to face, phone\. People say it differently/)
    expect(facts(by('phone'))).not.toMatch(/differently/)
  })

  it('F4-21 inside and outside in the same months, with the warning that together is not because', () => {
    const day = (month: number) => Math.floor(Date.UTC(2026, 8 + month, 4) / dayMs)
    const inside = (month: number, count: number, got: string): Part => [
      count,
      { of: 'handover', answers: { got }, at: day(month) * dayMs },
    ]
    const outside = (count: number, rating: number): Part => [count, { answers: { rating } }]
    const months = new Map([
      [day(0), digestOf(inside(0, 6, 'yes'), outside(8, 4), outside(2, 1))],
      [day(1), digestOf(inside(1, 6, 'no'), outside(4, 4), outside(4, 1))],
    ])
    const [first, then] = [inside(0, 6, 'yes'), inside(1, 3, 'yes')].map(([count, one]) => times(count, one))
    const batches = releasedOf(first ?? [], [...(then ?? []), ...times(...inside(1, 3, 'no'))])
    const block = togetherBlock(months, batches, now, prompts)
    expect(block?.sentence).toBe(
      'Critical inside: 0 % in September, 50 % in October. Outside: 20 %, then 50 %.',
    )
    expect(block?.rows.map(({ label, count, n }) => `${label}: ${count} of ${n}`)).toEqual([
      'September, inside: 0 of 6',
      'September, outside: 2 of 10',
      'October, inside: 3 of 6',
      'October, outside: 4 of 8',
    ])
    expect(block?.note).toMatch(/^Together is not because/)
    const hidden = togetherBlock(months, [], now, prompts)
    expect(JSON.stringify(hidden?.rows)).not.toContain('inside')
    expect(hidden?.note).toMatch(/Not shown, to protect the people who answered\.$/)
    expect(hidden?.sentence).not.toMatch(/\d/)
  })
})
