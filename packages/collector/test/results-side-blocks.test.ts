import { pChart } from '@earshot/scoring/p-chart'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import { mergeDigests } from '../src/listening/digest.ts'
import { comeBackBlock } from '../src/results/come-back-block.ts'
import { effortBlock } from '../src/results/effort-block.ts'
import { feltBlock } from '../src/results/felt-block.ts'
import { normalBlock } from '../src/results/normal-block.ts'
import { peopleOrProcess } from '../src/results/people-or-process.ts'
import { promiseBlock } from '../src/results/promise-block.ts'
import { returningBlock } from '../src/results/returning-block.ts'
import { seenBlock } from '../src/results/seen-block.ts'
import { sidesOf } from '../src/results/sides.ts'
import { worthBlock } from '../src/results/worth-block.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts, releasedOf, type Stored, times } from './test-responses.ts'
import { talliesOf } from './totals-of.ts'

const dayMs = 86_400_000
const span = { from: 0, to: dayMs }
const counted = (...groups: readonly (readonly [number, Stored])[]) =>
  countResponses(
    groups.flatMap(([count, one]) => times(count, one)),
    prompts,
  )
const rowsOf = (
  block:
    | { readonly rows: readonly { readonly label: string; readonly count: number; readonly n: number }[] }
    | undefined,
) => block?.rows.map(({ label, count, n }) => `${label} ${count}/${n}`)

describe('figures beside the first five', () => {
  it('F0-04 what they get for the price is asked in the yearly survey, and told with its interval', () => {
    expect(prompts.get('perception-annual')?.questions.map(({ id }) => id)).toContain('value')
    const year = (value: number): Stored => ({ of: 'perception-annual', answers: { view: 3, value } })
    const block = worthBlock(counted([3, year(1)], [5, year(3)], [2, year(4)]), span, prompts)
    expect(block?.sentence).toBe('Poor or Fair for the price: 3 of 10 (30 %, 11–60 %).')
    expect(rowsOf(block)).toEqual(['Poor or Fair 3/10', 'Good 5/10', 'Outstanding 2/10'])
    // A prompt of this one question counts as well.
    const one = {
      id: 'worth',
      title: 'Worth',
      questions: [
        {
          id: 'value',
          type: 'rating',
          text: 'How do you rate what you get for the price?',
          scale: ['Poor', 'Fair', 'Good', 'Outstanding'],
        },
      ],
    } as const
    expect(
      worthBlock(counted([5, { prompt: one, answers: { value: 4 } }]), span, prompts)?.rows[2],
    ).toMatchObject({ count: 5 })
  })

  it('F1-10 how they felt when they left is told beside whether they got it: the share of 4 and 5 with its interval', () => {
    const left = (need: string, want: number): Stored => ({ of: 'needs-wants', answers: { need, want } })
    const block = feltBlock(
      counted([22, left('yes', 5)], [6, left('yes', 2)], [5, left('partly', 4)], [7, left('no', 1)]),
      span,
      prompts,
    )
    expect(block?.sentence).toBe('Felt good when they left (4 or 5 of 5): 27 of 40 (68 %, 52–80 %).')
    expect(rowsOf(block)?.slice(0, 4)).toEqual([
      'Neither 7/40',
      'It felt good, but they did not get it 5/40',
      'They got it, but it did not feel good 6/40',
      'Both 22/40',
    ])
  })

  it('F1-28 effort is told by the step that the page names, with its answers', () => {
    const at = (step: string, ease: number): Stored => ({
      of: 'effort',
      answers: { ease },
      context: { step },
    })
    const block = effortBlock(
      counted([6, at('pay', 1)], [2, at('pay', 5)], [4, at('find', 4)]),
      span,
      prompts,
    )
    expect(block?.sentence).toContain('6 of 12')
    expect(block?.more?.[0]).toMatchObject({
      rows: [
        ['find', '0 of 4'],
        ['pay', expect.stringMatching(/^6 of 8 \(75 %/)],
      ],
    })
  })

  it('F1-27 what fell short is told by people and processes; what is not marked is told, and not spread', () => {
    const [table] = peopleOrProcess([
      { code: 'friendliness', count: 4 },
      { code: 'time', count: 5 },
      { code: 'promise', count: 1 },
      { code: 'product', count: 6 },
      { code: 'parking', count: 4 },
    ])
    expect(table?.rows).toEqual([
      ['People', '4', '20 %'],
      ['Processes', '5', '25 %'],
      ['Both', '1', '5 %'],
      ['Not marked', '10', '50 %'],
    ])
    expect(peopleOrProcess([])).toEqual([])
  })

  it('F2-04 how a promise was kept is told by its words', () => {
    const promised = (words: string, kept: string): Stored => ({
      of: 'promise-kept',
      answers: { kept },
      context: { promised: words },
    })
    const block = promiseBlock(
      counted(
        [5, promised('ready in 20 min', 'yes')],
        [5, promised('ready in 20 min', 'no')],
        [2, promised('today', 'yes')],
      ),
      span,
      prompts,
    )
    expect(block?.more).toMatchObject([
      {
        caption: 'Kept, by what was promised',
        rows: [
          ['ready in 20 min', expect.stringContaining('5 of 10')],
          ['today', '2 of 2'],
        ],
      },
    ])
  })

  it('F2-18 who comes again is told quarter by quarter, with its interval', () => {
    const day = (date: string, count: number, again: string) =>
      [
        Date.parse(date) / dayMs,
        counted([count, { of: 'perception-annual', answers: { view: 3, expect: 3, again } }]),
      ] as const
    const days = new Map([
      day('2026-02-01', 4, 'yes'),
      day('2026-02-02', 4, 'no'),
      day('2026-07-01', 3, 'yes'),
    ])
    const block = comeBackBlock(mergeDigests(days.values()), span, prompts, days)
    expect(block?.more?.[0]).toMatchObject({
      rows: [
        ['1/2026', '4 of 8 (50 %, 22–78 %)'],
        ['3/2026', '3 of 3'],
      ],
    })
  })

  it('F2-23 new and returning customers stand apart, and add up to all', () => {
    const who = (rating: number, context: Record<string, string>): Stored => ({
      answers: { rating },
      context,
    })
    const block = returningBlock(
      counted(
        [6, who(1, { returning: 'yes' })],
        [4, who(4, { returning: 'yes' })],
        [5, who(4, { returning: 'no' })],
        [3, who(1, {})],
      ),
      span,
      prompts,
    )
    expect(rowsOf(block)).toEqual(['New 0/5', 'Here before 6/10', 'Not known 3/3'])
    expect(returningBlock(counted([5, who(1, {})]), span, prompts)).toBeUndefined()
  })

  it('F0-35 what staff saw stands under “Seen by staff”, and raises no figure of customers', () => {
    const note: Stored = { of: 'observation', answers: { saw: ['waited', 'left'] } }
    const block = seenBlock(
      counted([3, note], [2, { of: 'observation', answers: { saw: ['happy'] } }]),
      span,
      prompts,
    )
    expect(block?.title).toBe('Seen by staff')
    expect(rowsOf(block)).toEqual(['Waited long 3/5', 'Left without buying 3/5', 'Looked very happy 2/5'])
    const external = [...counted([3, note]).prompts.values()].filter(
      ({ audience }) => audience === 'external',
    )
    expect(external).toEqual([])
  })

  it('F2-07 the normal week in the sentence is the one that the limits say', () => {
    const weekly = [12, 15, 11, 14, 13, 12, 16, 13]
    const now = Date.parse('2026-11-20T12:00:00Z')
    const days = new Map(
      weekly.map((critical, index) => [
        Math.floor(now / dayMs) - 7 * (weekly.length - 1 - index),
        counted([critical, { answers: { rating: 1 } }], [50 - critical, { answers: { rating: 4 } }]),
      ]),
    )
    const block = normalBlock(
      { days, stream: { prompt: 'how-did-we-do', alone: undefined }, changes: [], now, shown: new Map() },
      prompts,
    )
    const limits = pChart(weekly.map((successes) => ({ successes, n: 50 })))?.periods.at(-1)
    const [low, high] = [limits?.low, limits?.high].map((limit) => Math.round(100 * (limit ?? 0)))
    expect(block.sentence).toContain(`A normal week is ${low}–${high} %.`)
  })
})

describe('customers and staff side by side', () => {
  let test: TestApp
  beforeEach(() => {
    test = testApp()
  })
  afterEach(() => test.close())

  it('F0-05 F0-07 tells each of the same months, says where nobody was asked, and never adds them up', async () => {
    const now = Date.parse('2026-11-21T12:00:00Z')
    const day = Date.parse('2026-11-03') / dayMs
    const staff: Stored = {
      ...{ of: 'internal-chain', answers: { supplier: 'Bar', rate: 4 }, at: day * dayMs },
    }
    const sides = (days: Parameters<typeof sidesOf>[0], count: number) =>
      sidesOf(days, releasedOf(times(count, staff)), { now, prompts })
    const both = new Map([
      [day, counted([3, { answers: { rating: 4 } }], [5, { answers: { rating: 2 } }], [5, staff])],
    ])
    expect(sides(both, 5)).toMatchObject({
      outside: { count: 3, n: 8 },
      inside: { status: 'shown', index: 100, n: 5 },
    })
    // Other prompts call their question `rating` as well: 4 of 0 to 10 is no top.
    const others = counted(
      [3, { answers: { rating: 4 } }],
      [6, { of: 'recommend', answers: { rating: 4 } }],
      [6, { of: 'csat-5', answers: { rating: 4 } }],
    )
    const { outside, how } = sides(new Map([[day, others]]), 0)
    expect(outside).toMatchObject({ count: 3, n: 3 })
    expect(how?.line).toBe('3 answers since 1 Sept')
    const customers = new Map([[day, counted([5, { answers: { rating: 4 } }], [4, staff])]])
    expect(sides(customers, 4).inside).toEqual({ status: 'hidden' })
    expect(sides(new Map([[day, counted([5, staff])]]), 5).outside).toBeUndefined()
    await test.storage.store([recordOf(said({ run: 'a' }), prompts)], day * dayMs)
    await test.storage.store(
      [
        recordOf(
          said({
            run: 'b',
            prompt: { ...(prompts.get('how-did-we-do') ?? staffed()), audience: 'internal' },
          }),
          prompts,
        ),
      ],
      day * dayMs,
    )
    const cookie = await signedIn(test.app)
    const page = await (await test.app.request('/', { headers: { cookie } })).text()
    expect(page).toMatch(/say teams of each other<\/dt><dd>Not asked yet\./)
    // The same question of both: two rows of figures, one audience each. One by one only what customers said is given.
    const csv = await (await test.app.request('/v1/responses.csv', { headers: { cookie } })).text()
    expect(csv.split('\n').filter((line) => /\bexternal\b/.test(line))).toHaveLength(1)
    expect(csv.split('\n').filter((line) => /\binternal\b/.test(line))).toHaveLength(0)
    const summary = await (await test.app.request('/v1/summary', { headers: { cookie } })).json()
    expect(summary.prompts.map(({ audience }: { audience: string }) => audience)).toEqual([
      'external',
      'internal',
    ])
    const tallies = await talliesOf(test.storage)
    expect(tallies.map(({ audience, responses }) => [audience, responses]).sort()).toEqual([
      ['external', 1],
      ['internal', 1],
    ])
  })
})

function staffed(): never {
  throw new Error('there is no how-did-we-do')
}
