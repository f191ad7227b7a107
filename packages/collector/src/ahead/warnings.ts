import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { newcombe } from '@earshot/scoring/newcombe'
import { pChart } from '@earshot/scoring/p-chart'
import type { JoinedRow } from '../expectations/expectation-view.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { type Digest, mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { hasFourPoints } from '../reading/has-four-points.ts'
import { titleInGeneral } from '../reading/title-in-general.ts'
import { countIn, partsAsked } from '../results/answer-counts.ts'
import type { Change } from '../results/normal-block.ts'
import { countOf, percent } from '../results/say.ts'
import { aloneOf } from '../results/ways.ts'
import { dayName, weekOf, weekStart } from '../results/weeks.ts'

/** Something that is no chance and gets worse. */
export interface Warning {
  readonly words: string
  /** The page that shows more of it. */
  readonly to: string
}

export interface WarningInput {
  readonly days: ReadonlyMap<number, Digest>
  /** How many cases were open at each of `caseWeeks`. */
  readonly openCases: readonly number[]
  /** What became of expectations, by what mattered most. */
  readonly expected: readonly (JoinedRow & { readonly name: string })[]
  /** What was changed on purpose: the weeks from then on are another line, as in the chart of the first page. */
  readonly changes?: readonly Change[]
  readonly now: number
}

/** So many weeks make a chart; one that went wrong stays in the list as long. */
const weeks = 30
/** What is early is early for so many weeks. */
const earlyWeeks = 4
const quarterMs = 91 * dayMs
const weekMs = 7 * dayMs

/** When open cases are counted: now, and at the ends of the four weeks before, the oldest first. */
export function caseWeeks(now: number): readonly number[] {
  return [4, 3, 2, 1, 0].map((ago) => now - ago * weekMs)
}

/**
 * What an owner must know before it is said aloud: weeks outside their limits, more Fair before there is more Poor, fewer
 * who come back, open cases that grow, expectations that nobody found met. Where all of it is chance, there is nothing.
 */
export function warnings(input: WarningInput, prompts: KnownPrompts): readonly Warning[] {
  return [
    ...weekWarnings(input, prompts),
    ...comeBackWarnings(input),
    ...caseWarnings(input),
    ...input.expected
      .filter(({ neverMet }) => neverMet)
      .map(({ name, n }) => ({
        words: `“${name}” mattered most to ${n} guests, and not one of them found it met.`,
        to: '/expectations',
      })),
  ]
}

interface Week {
  readonly week: number
  judged: number
  critical: number
  fair: number
  poor: number
}

function weekWarnings({ days, changes = [], now }: WarningInput, prompts: KnownPrompts): readonly Warning[] {
  const thisWeek = weekOf(Math.floor(now / dayMs))
  const streams = new Map<string, Map<number, Week>>()
  for (const [day, digest] of days) {
    const week = weekOf(day)
    if (week <= thisWeek - weeks) continue
    const since = changes.filter(({ at }) => weekOf(Math.floor(at / dayMs)) <= week).length
    for (const part of digest.prompts.values()) {
      if (part.audience !== 'external' || aloneOf(part) !== undefined || !part.judged) continue
      // Another wording is another line, and so is what came after a change.
      const key = JSON.stringify([part.prompt, part.version, since])
      const stream = streams.get(key) ?? new Map<number, Week>()
      const found = stream.get(week) ?? { week, judged: 0, critical: 0, fair: 0, poor: 0 }
      streams.set(key, stream.set(week, found))
      found.judged += part.judged
      found.critical += part.critical
      if (!hasFourPoints(prompts.get(part.prompt), 'rating')) continue
      found.fair += part.answers.get('rating=2') ?? 0
      found.poor += part.answers.get('rating=1') ?? 0
    }
  }
  return [...streams].flatMap(([key, stream]) => {
    const [prompt = ''] = JSON.parse(key) as [string] // as it is made above
    const list = [...stream.values()].sort((a, b) => a.week - b.week)
    const title = titleInGeneral(prompts.get(prompt), prompt)
    const to = `/?prompt=${encodeURIComponent(prompt)}`
    // The newest first.
    const critical = [
      ...worse(list, ({ critical, judged }) => ({ successes: critical, n: judged })),
    ].reverse()
    const poor = worse(list, ({ poor, judged }) => ({ successes: poor, n: judged }))
    const fair = worse(list, ({ fair, judged }) => ({ successes: fair, n: judged })).filter(
      ({ week }) => week > thisWeek - earlyWeeks && !poor.some((one) => one.week === week),
    )
    return [
      ...critical.map(({ week, count, n, high }) => ({
        words: `${title}: in the week of ${dayName(weekStart(week))} ${countOf(count, n)} were critical. A normal week ends at ${percent(high)}.`,
        to,
      })),
      ...fair.map(({ week, count, n, high }) => ({
        words: `${title}: more said Fair in the week of ${dayName(weekStart(week))}, ${countOf(count, n)}; usual is up to ${percent(high)}. Poor has not risen yet.`,
        to,
      })),
    ]
  })
}

/** The weeks above their limit. One week of chance in 300 is above it, too. */
function worse(
  list: readonly Week[],
  tally: (week: Week) => { readonly successes: number; readonly n: number },
) {
  const chart = pChart(list.map(tally), { rules: [1] })
  return (chart?.signals ?? []).flatMap(({ index }) => {
    const period = chart?.periods[index]
    const week = list[period?.first ?? -1]?.week
    if (!chart || !period || week === undefined || period.high === undefined || period.share <= period.high)
      return []
    return [{ week, count: period.successes, n: period.n, high: period.high }]
  })
}

function comeBackWarnings({ days, now }: WarningInput): readonly Warning[] {
  const tally = (from: number, before: number) => {
    const digest = mergeDigests(
      [...days].filter(([day]) => day * dayMs >= from && day * dayMs < before).map(([, part]) => part),
    )
    const parts = partsAsked(digest, 'again')
    const count = (value: string): number => countIn(parts, 'again', value)
    return { successes: count('yes'), n: count('yes') + count('not-sure') + count('no') }
  }
  const [lately, earlier] = [tally(now - quarterMs, now + dayMs), tally(now - 4 * quarterMs, now - quarterMs)]
  if (lately.n < fewestForPercentage || earlier.n < fewestForPercentage) return []
  if (newcombe(lately, earlier).high >= 0) return []
  return [
    {
      words: `Fewer say that they come again: ${countOf(lately.successes, lately.n)} in the last 13 weeks, ${countOf(earlier.successes, earlier.n)} in the 39 before.`,
      to: '/#come-back',
    },
  ]
}

/** More are open each week, four weeks in a row. */
function caseWarnings({ openCases: counts }: WarningInput): readonly Warning[] {
  const grows = counts.every((count, index) => index === 0 || count > (counts[index - 1] ?? 0))
  return grows ? [{ words: `Open cases grow each week: ${counts.join(', ')}.`, to: '/inbox' }] : []
}
