import { describe, expect, it } from 'vitest'
import type { Action } from '../src/actions/action.ts'
import { effectWords } from '../src/actions/action-effect.ts'
import type { OpenCall } from '../src/calls/open-call.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import { type Digest, mergeDigests } from '../src/listening/digest.ts'
import { betterBlock, noCriticism } from '../src/results/better-block.ts'
import { expectationBlock } from '../src/results/expectation-block.ts'
import { hiddenWords, insideBlock } from '../src/results/inside-block.ts'
import { masked } from '../src/results/masked.ts'
import { nextBlock } from '../src/results/next-block.ts'
import { normalBlock } from '../src/results/normal-block.ts'
import { nowBlock } from '../src/results/now-block.ts'
import { promiseBlock } from '../src/results/promise-block.ts'
import { firstShiftDay, whereBlock } from '../src/results/where-block.ts'
import { prompts, releasedOf, type Stored, stored, times } from './test-responses.ts'

const now = Date.parse('2026-11-19T12:00:00Z')
const dayMs = 86_400_000
const today = Math.floor(now / dayMs)
const span = { from: now - 84 * dayMs, to: now }
const nothing = mergeDigests([])
const stream = { prompt: 'how-did-we-do', alone: undefined }
const digestOf = (...parts: readonly (readonly [number, Stored])[]): Digest =>
  countResponses(
    parts.flatMap(([count, one]) => times(count, one)),
    prompts,
  )

describe('Now', () => {
  const call = (minutes: number, table: string): OpenCall => ({
    ids: ['x'],
    kind: 'need',
    urgent: false,
    where: `Table ${table}`,
    table,
    words: 'Drinks',
    state: 'sent',
    calledAt: now - minutes * 60_000,
    escalation: 0,
  })
  const none = { late: 0, urgent: 0 }

  it('says who waits, since when, and what is late', () => {
    const calls = [call(1, '5'), call(4, '12')]
    expect(nowBlock(calls, { ...none, late: 1 }, now).sentence).toBe(
      '2 guests wait. Oldest: 4 min (Table 12). 1 case is late.',
    )
    expect(nowBlock([call(1, '5')], none, now).sentence).toBe('1 guest waits, since 1 min (Table 5).')
    expect(nowBlock([], { ...none, urgent: 1 }, now).sentence).toBe('1 case is urgent.')
  })

  it('says that nobody waits', () => {
    expect(nowBlock([], none, now)).toMatchObject({ waits: false, sentence: 'Nobody waits.' })
    expect(nowBlock([{ ...call(9, '1'), state: 'seen' }], none, now).waits).toBe(false)
  })
})

describe('What to make better', () => {
  const better = (digest: Digest, lately = nothing, before = nothing) =>
    betterBlock(digest, { ...span, lately, before }, prompts)

  it('F0-29 has the worst first, with count, share and interval', () => {
    const { needs, critical } = better(
      digestOf(
        [12, { answers: { rating: 1, what: ['information'] } }],
        [9, { answers: { rating: 2, what: ['fairness'] } }],
        [6, { answers: { rating: 2, what: ['time'] } }],
        [3, { answers: { rating: 2 } }],
        [40, { answers: { rating: 4 } }],
      ),
    )
    expect(critical).toBe(30)
    expect(needs.map(({ sentence }) => sentence)).toEqual([
      'Knowing what was going on: 12 of 30 critical answers (40 %, 25–58 %).',
      'Being treated fairly: 9 of 30 critical answers (30 %, 17–48 %).',
      'How long it took: 6 of 30 critical answers (20 %, 10–37 %).',
    ])
  })

  it('F0-31 gives the Pareto order of all causes, with people as the base', () => {
    const digest = digestOf(
      [2, { answers: { rating: 1, what: ['price', 'time'] } }],
      [1, { answers: { rating: 1, what: ['time'] } }],
    )
    expect(better(digest).needs.map(({ code, count, n }) => [code, count, n])).toEqual([
      ['time', 3, 3],
      ['price', 2, 3],
    ])
  })

  it('gives no percentage below five', () => {
    const [first] = better(digestOf([2, { answers: { rating: 1, what: ['time'] } }])).needs
    expect(first).toMatchObject({ sentence: 'How long it took: 2 of 2 critical answers.', share: undefined })
  })

  it('has an arrow only where it stands', () => {
    const part = (named: number, other: number) =>
      digestOf(
        [named, { answers: { rating: 1, what: ['time'] } }],
        [other, { answers: { rating: 1, what: ['price'] } }],
      )
    const arrow = (lately: Digest, before: Digest) =>
      better(mergeDigests([lately, before]), lately, before).needs.find(({ code }) => code === 'time')?.trend
    expect(arrow(part(30, 10), part(10, 30))).toBe('more')
    expect(arrow(part(10, 30), part(30, 10))).toBe('less')
    expect(arrow(part(6, 6), part(5, 7))).toBeUndefined()
    expect(arrow(part(3, 0), part(0, 30))).toBeUndefined()
  })
})

describe('Is it normal?', () => {
  /** One week each: how many of how many were critical, the last one being this week. */
  const weeks = (list: readonly (readonly [number, number])[], version?: (index: number) => string) => {
    const days = new Map<number, Digest>()
    for (const [index, [critical, n]] of list.entries()) {
      const day = today - 7 * (list.length - 1 - index)
      const digest = digestOf(
        [critical, { answers: { rating: 1 } }],
        [n - critical, { answers: { rating: 4 } }],
      )
      const parts = [...digest.prompts.values()].map((part) => ({
        ...part,
        version: version?.(index) ?? 'v1',
      }))
      days.set(day, { ...digest, prompts: new Map(parts.map((part) => [part.version, part])) })
    }
    return days
  }
  const normal = (
    days: ReadonlyMap<number, Digest>,
    changes: readonly { at: number; words: string }[] = [],
  ) => normalBlock({ days, stream, changes, now, shown: new Map() }, prompts)
  const steady = Array.from({ length: 20 }, () => [10, 50] as const)

  it('X-08 says what a normal week is, from the limits', () => {
    const { sentence, verdict, series } = normal(weeks(steady))
    const { low = 0, high = 0 } = series[0]?.points.at(-1) ?? {}
    expect([low, high].map((limit) => Math.round(limit * 100))).toEqual([3, 37])
    expect(sentence).toBe(
      'This week 20 % were critical: 10 of 50. A normal week is 3–37 %. Nothing has changed.',
    )
    expect(verdict).toBe('normal')
  })

  it('F2-24 tells a change from chance by the limits, and by eight weeks in a row', () => {
    expect(normal(weeks([...steady, [30, 50]])).sentence).toMatch(
      /^This week 60 % were critical: 30 of 50\. A normal week is \d+–\d+ %\. This is not chance: something got worse\.$/,
    )
    const shifted = [
      ...Array.from({ length: 12 }, () => [6, 50] as const),
      ...Array.from({ length: 8 }, () => [14, 50] as const),
    ]
    expect(normal(weeks(shifted)).sentence).toMatch(
      /Eight weeks in a row lie on one side of 18 %\..* worse\.$/,
    )
  })

  it('F1-01 breaks the line where the wording changes', () => {
    const { series, sentence } = normal(weeks(steady, (index) => (index < 16 ? 'v1' : 'v2')))
    expect(series.map(({ version, points, because }) => [version, points.length, because?.type])).toEqual([
      ['v1', 16, undefined],
      ['v2', 4, 'wording'],
    ])
    expect(sentence).toBe(
      'This week 20 % were critical: 10 of 50. What is normal can be told from six weeks on; there are 4 since the last change.',
    )
  })

  it('begins anew where the owner changed something', () => {
    const { series } = normal(weeks(steady), [{ at: now - 7 * 7 * dayMs, words: 'A second waiter.' }])
    expect(series.map(({ points, limits }) => [points.length, limits])).toEqual([
      [12, 'provisional'],
      [8, 'provisional'],
    ])
  })

  it('gives no percentage of fewer than five, and nothing of nobody', () => {
    expect(normal(weeks([[1, 3]])).sentence).toMatch(
      /^This week 1 of 3 were critical\. Too few for a percentage\./,
    )
    expect(normal(new Map()).sentence).toBe('Not asked yet.')
  })
})

describe('Where?', () => {
  const shift = (name: string, critical: number, n: number): readonly (readonly [number, Stored])[] => [
    [critical, { answers: { rating: 1 }, context: { shift: name } }],
    [n - critical, { answers: { rating: 4 }, context: { shift: name } }],
  ]
  const where = (...parts: readonly (readonly [number, Stored])[]) =>
    whereBlock(digestOf(...parts), { stream, ...span }, prompts)

  it('F3-23 marks what stands out when all comparisons are counted, and ranks nothing', async () => {
    const { sentence, groups } = await where(
      ...shift('late', 12, 16),
      ...shift('early', 10, 60),
      ...shift('noon', 12, 55),
    )
    expect(sentence).toBe(
      'The late shift stands out: 12 of 16 critical. The rest differ no more than chance would make them.',
    )
    expect(groups[0]?.rows.map(({ name }) => name)).toEqual(['early', 'late', 'noon'])
  })

  it('compares shifts only after four weeks: before, their counts stand there and nobody stands out', async () => {
    const parts = [...shift('late', 12, 16), ...shift('early', 10, 60), ...shift('noon', 12, 55)]
    const after = (days: number) =>
      whereBlock(digestOf(...parts), { stream, ...span, shiftsFrom: span.to - days * dayMs }, prompts)
    const early = await after(27.9)
    expect(early.sentence).toBe('Shifts are compared once there are answers of four weeks.')
    expect(early.groups[0]?.rows.map(({ count, best, standsOut }) => [count, best, standsOut])).toEqual([
      [10, undefined, undefined],
      [12, undefined, undefined],
      [12, undefined, undefined],
    ])
    expect((await after(28)).sentence).toMatch(/^The late shift stands out/)
    expect(
      firstShiftDay(
        new Map([
          [9, digestOf(...parts)],
          [3, digestOf([1, { answers: { rating: 4 } }])],
        ]),
      ),
    ).toBe(9)
    expect(firstShiftDay(new Map())).toBeUndefined()
  })

  it('says that the rest is chance', async () => {
    expect((await where(...shift('late', 5, 20), ...shift('early', 4, 20))).sentence).toBe(
      'The shifts differ no more than chance would make them.',
    )
    expect((await where(...shift('late', 1, 2), ...shift('early', 0, 2))).sentence).toBe(
      'Too few answers to compare the shifts.',
    )
  })
})

describe('Next step', () => {
  const better = betterBlock(
    digestOf([9, { answers: { rating: 1, what: ['time'] } }]),
    { ...span, lately: nothing, before: nothing },
    prompts,
  )
  const action: Action = {
    id: 1,
    words: 'Two at the door',
    owner: 'Rosa',
    madeAt: 0,
    dueAt: now + dayMs,
    cause: 'time',
  }

  it('has criticism read together of which nobody named the cause, and never says that there was none', async () => {
    const bare = digestOf([3, { answers: { rating: 1 } }], [5, { answers: { rating: 4 } }])
    const unnamed = betterBlock(bare, { from: 0, to: now, lately: nothing, before: nothing }, prompts)
    expect(nextBlock(unnamed, [], now).sentence).toBe(
      'Read these answers together, and name what they have in common. Check again on 3 Dec.',
    )
    expect(noCriticism(8, unnamed.allCritical)).toBe(
      'Critical answers: 3 of 8. Nobody named what fell short. Read what they wrote.',
    )
    expect(noCriticism(8, 0)).toBe('Nobody criticised anything in 8 answers.')
    const one = digestOf([3, { answers: { rating: 1 }, context: { place: 'Linden' } }])
    const stream = { prompt: 'how-did-we-do', alone: undefined }
    expect((await whereBlock(one, { stream, from: 0, to: now }, prompts)).sentence).toBe(
      'All of them come from Linden: there is nothing to compare it with yet.',
    )
  })

  it('proposes one thing for the greatest need, until something is under way', () => {
    expect(nextBlock(better, [], now).sentence).toBe(
      'Measure the longest wait for a week, and cut it first. Check again on 3 Dec.',
    )
    expect(nextBlock(better, [action], now).sentence).toBe('Two at the door. Rosa does it by 20 Nov.')
    expect(nextBlock(better, [{ ...action, dueAt: now - dayMs }], now).sentence).toBe(
      'Two at the door. Rosa was to do it by 18 Nov. It is late.',
    )
  })

  it('F0-11 has the figure before and after, and whether chance explains it', () => {
    expect(effectWords({ before: { count: 30, n: 60 } }, { count: 10, n: 60 })).toBe(
      'Before: 30 of 60 (50 %, 38–62 %) named it. Since: 10 of 60 (17 %, 9–28 %). That is 33 points less (17 to 48), more than chance.',
    )
    expect(effectWords({ before: { count: 12, n: 30 } }, { count: 10, n: 30 })).toMatch(
      /These two do not differ more than chance would make them\.$/,
    )
    expect(effectWords({ before: { count: 2, n: 3 } }, { count: 1, n: 30 })).toMatch(/Too few to compare\.$/)
  })
})

describe('the blocks below', () => {
  it('F0-06 tells below, met and exceeded, and the net', () => {
    const part = (count: number, expected: number) =>
      [count, { of: 'post-purchase', context: { part: 'delivered' }, answers: { expect: expected } }] as const
    const block = expectationBlock(digestOf(part(10, 1), part(20, 3), part(30, 5)), span, prompts)
    expect(block?.rows.map(({ share }) => Math.round((share?.share ?? 0) * 1000) / 10)).toEqual([
      16.7, 33.3, 50,
    ])
    expect(block?.sentence).toBe('Below what they expected: 10 of 60 (17 %, 9–28 %).')
    expect(block?.note).toBe('Better less below: +33 points (+13 to +50).')
  })

  it('F2-02 shows what was met as neither good nor bad', () => {
    const part = [9, { of: 'post-purchase', context: { part: 'delivered' }, answers: { expect: 3 } }] as const
    expect(expectationBlock(digestOf(part), span, prompts)?.rows.map(({ tone }) => tone)).toEqual([
      'criticism',
      'met',
      'good',
    ])
  })

  it('F2-27 tells how often a promise was kept', () => {
    const part = (count: number, kept: string) => [count, { of: 'promise-kept', answers: { kept } }] as const
    const block = promiseBlock(
      digestOf(part(45, 'yes'), part(3, 'partly'), part(2, 'no'), part(7, 'not-yet')),
      span,
      prompts,
    )
    expect(block?.sentence).toBe('Kept: 90 % (79–96 %).')
  })

  it('X-02 has a line of how it is known under every figure', () => {
    const block = promiseBlock(digestOf([9, { of: 'promise-kept', answers: { kept: 'yes' } }]), span, prompts)
    expect(block?.how.line).toBe('9 answers since 27 Aug')
    expect(block?.how.facts.join(' ')).toMatch(/wording [0-9a-f]{8}.*By the web page\..*Nothing is weighted/)
  })

  it('shows nothing of fewer than five inside, and no new answer alone', () => {
    const inside = (...counts: readonly number[]) => {
      const looks = counts.map((count) => times(count, { of: 'handover', answers: { got: 'no' }, at: now }))
      return insideBlock(['handover'], releasedOf(...looks), now, prompts)
    }
    expect(inside(4)).toMatchObject({ sentence: hiddenWords, rows: [] })
    expect(inside(5)?.sentence).toBe('After the handover: 5 of 5 (100 %, 57–100 %) were critical.')
    // Who looks again finds nobody, until five more have answered.
    expect(inside(5, 4)?.rows).toMatchObject([{ n: 5 }])
    expect(inside(5, 4, 1)?.rows).toMatchObject([{ n: 10 }])
    expect(insideBlock([], [], now, prompts)).toBeUndefined()
  })

  it('counts people and not taps: one colleague who hands over every day stays hidden', () => {
    const days = Array.from({ length: 40 }, (_, day) => now - day * dayMs)
    const of = (at: number, team: string): Stored => ({
      ...{ of: 'handover', answers: { got: 'no' }, context: { team }, at },
    })
    const daily = days.flatMap((at, day) => times(2, of(at, day % 2 ? 'kitchen' : 'bar')))
    expect(insideBlock(['handover'], releasedOf(daily), now, prompts)).toMatchObject({
      sentence: hiddenWords,
      rows: [],
    })
    const survey = days.slice(0, 5).map((at) => stored({ of: 'manager-support', answers: { easier: 1 }, at }))
    expect(insideBlock(['manager-support'], releasedOf(survey), now, prompts)?.rows).toMatchObject([{ n: 5 }])
    // The same four, asked again after half a year, are no eight.
    const again = [0, 1, 2, 3, 190, 191, 192, 193].map((day) =>
      stored({ of: 'manager-support', answers: { easier: 1 }, at: now - day * dayMs }),
    )
    expect(insideBlock(['manager-support'], releasedOf(again), now, prompts)?.rows).toEqual([])
  })
})

describe('masked', () => {
  it.each([
    ['Our waiter Jonas was rude.', 'Our waiter [name] was rude.'],
    ['Mail me at kim@mail.example or +49 170 1234567.', 'Mail me at [email] or [number].'],
    ['Ann was nice, and ann knew it.', '[name] was nice, and [name] knew it.'],
    ['I waited 20 minutes at table 12.', 'I waited 20 minutes at table 12.'],
    ['The waiter was slow.', 'The waiter was slow.'],
  ])('%s', (text, expected) => {
    expect(masked(text, ['Ann'])).toBe(expected)
  })
})
