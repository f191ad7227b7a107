import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { type PChart, pChart } from '@earshot/scoring/p-chart'
import type { Signal } from '@earshot/scoring/western-electric'
import type { Action } from '../actions/action.ts'
import { type Goals, targetAt } from '../goals/goals.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { english, type Speech } from '../words/speech.ts'
import { type HowWeKnow, howWeKnow } from './how-we-know.ts'
import { inStream, type Stream } from './stream.ts'
import { weekOf, weekStart } from './weeks.ts'

/** One week of the chart. */
export interface WeekPoint {
  readonly week: number
  readonly count: number
  readonly n: number
  readonly share: number
  readonly low: number | undefined
  readonly high: number | undefined
  readonly out: boolean
  /** The owner's target of that week. It is drawn, and says nothing of what is normal. */
  readonly target?: number | undefined
}

/** Weeks that can be compared: one wording, and nothing changed on purpose. */
export interface Series {
  /** Of the wording. */
  readonly version: string
  /** What began with it, where it is not the first one. */
  readonly because?: { readonly type: 'wording' } | { readonly type: 'change'; readonly words: string }
  readonly centre: number
  readonly limits: PChart['limits']
  readonly points: readonly WeekPoint[]
}

/** Is this week like any other? */
export interface NormalBlock {
  readonly sentence: string
  /** `signal` where it is not chance. */
  readonly verdict: 'not-asked' | 'too-early' | 'normal' | 'signal'
  readonly series: readonly Series[]
  readonly how: HowWeKnow
}

/** What the owner changed on purpose, which begins the limits anew. */
export interface Change {
  readonly at: number
  readonly words: string
}

/** The changes among what was done: only what was to change a figure begins its limits anew. */
export function changesOf(actions: readonly Action[]): readonly Change[] {
  return actions.flatMap(({ doneAt, words, cause }) =>
    doneAt === undefined || cause === undefined ? [] : [{ at: doneAt, words }],
  )
}

export interface NormalInput {
  readonly days: ReadonlyMap<number, Digest>
  readonly stream: Stream
  readonly changes: readonly Change[]
  readonly now: number
  readonly shown: Digest['shown']
  readonly aims?: Goals
}

interface Week {
  readonly week: number
  readonly version: string
  successes: number
  n: number
}

/** The share of criticism by week, with the limits of a normal week (p-chart, rules 1 and 4). */
export function normalBlock(
  input: NormalInput,
  prompts: KnownPrompts,
  speech: Speech = english,
): NormalBlock {
  const { days, stream, changes, now, shown, aims } = input
  const weeks = weeksOf(days, stream)
  const series = cut(weeks, changes).map(({ weeks: part, because }) => seriesOf(part, because, aims))
  const parts = [...days.values()].flatMap(({ prompts }) =>
    [...prompts.values()].filter((part) => inStream(part, stream) && part.judged > 0),
  )
  const n = weeks.reduce((sum, week) => sum + week.n, 0)
  const critical = weeks.reduce((sum, week) => sum + week.successes, 0)
  const from = weekStart(weeks[0]?.week ?? weekOf(Math.floor(now / 86_400_000)))
  const known = { parts, n, from, to: now, shown, ...(n > 0 && { share: critical / n }) }
  return { ...verdictOf(series, now, speech), series, how: howWeKnow(known, prompts, speech) }
}

/** By week and wording, in order. A week in which the wording changed is in both. */
function weeksOf(days: ReadonlyMap<number, Digest>, stream: Stream): readonly Week[] {
  const found = new Map<string, Week & { readonly first: number }>()
  for (const [day, { prompts }] of days) {
    for (const part of prompts.values()) {
      if (!inStream(part, stream) || !part.judged) continue
      const week = weekOf(day)
      const key = JSON.stringify([week, part.version])
      const known = found.get(key) ?? { week, version: part.version, successes: 0, n: 0, first: day }
      found.set(key, known)
      known.successes += part.critical
      known.n += part.judged
    }
  }
  return [...found.values()].sort((a, b) => a.week - b.week || a.first - b.first)
}

type Because = Series['because']

/** A new wording, or a change on purpose, begins a new series. */
function cut(
  weeks: readonly Week[],
  changes: readonly Change[],
): readonly { readonly weeks: readonly Week[]; readonly because?: Because }[] {
  const parts: { weeks: Week[]; because?: Because }[] = []
  for (const [index, week] of weeks.entries()) {
    const before = weeks[index - 1]
    const change = changes.find(({ at }) => {
      const began = weekOf(Math.floor(at / 86_400_000))
      return before && before.week < began && week.week >= began
    })
    const because: Because =
      before && before.version !== week.version
        ? { type: 'wording' }
        : change && { type: 'change', words: change.words }
    if (!before || because) parts.push({ weeks: [], ...(because && { because }) })
    parts.at(-1)?.weeks.push(week)
  }
  return parts
}

function seriesOf(weeks: readonly Week[], because: Because, aims: Goals | undefined): Series {
  // There is at least one answer in each week.
  const chart = pChart(weeks) as PChart
  const out = new Set(chart.signals.map(({ index }) => index))
  return {
    version: weeks[0]?.version ?? '',
    ...(because && { because }),
    centre: chart.centre,
    limits: chart.limits,
    points: chart.periods.map(({ first, successes, n, share, low, high }, index) => ({
      week: weeks[first]?.week ?? 0,
      count: successes,
      n,
      share,
      low,
      high,
      out: out.has(index),
      target: aims && targetAt(aims, 'critical', weekStart((weeks[first]?.week ?? 0) + 1) - 1),
    })),
  }
}

function verdictOf(
  all: readonly Series[],
  now: number,
  speech: Speech,
): Pick<NormalBlock, 'sentence' | 'verdict'> {
  const { fill, counted, sentences, figures } = speech
  const words = speech.words.results.normal
  const current = all.at(-1)
  const last = current?.points.at(-1)
  if (!current || !last) return { verdict: 'not-asked', sentence: words.notAsked }
  const told = weekWords(last, last.week === weekOf(Math.floor(now / 86_400_000)), speech)
  if (last.low === undefined || last.high === undefined) {
    const early = counted(all.length > 1 ? words.earlySince : words.early, current.points.length)
    return { verdict: 'too-early', sentence: sentences([told, early]) }
  }
  const normal = fill(words.range, { interval: figures.range(last.low, last.high) })
  const signal = signalAt(current, speech)
  if (signal) return { verdict: 'signal', sentence: sentences([told, normal, signal]) }
  return { verdict: 'normal', sentence: sentences([told, normal, words.same]) }
}

/** How many were critical in the newest week. */
function weekWords({ week, count, n, share }: WeekPoint, isNow: boolean, speech: Speech): string {
  const { fill, figures, dates } = speech
  const words = speech.words.results.normal
  const few = n < fewestForPercentage
  const text = isNow ? (few ? words.thisWeekFew : words.thisWeek) : few ? words.thatWeekFew : words.thatWeek
  return fill(text, {
    count: figures.number(count),
    n: figures.number(n),
    share: figures.percent(share),
    day: dates.day(weekStart(week)),
  })
}

/** Only a pattern that the newest week completes is news. */
function signalAt(
  { points, centre }: Series,
  { words, fill, sentences, figures }: Speech,
): string | undefined {
  const chart = pChart(points.map(({ count, n }) => ({ successes: count, n })))
  const here = (chart?.signals ?? []).filter(({ index }: Signal) => index === points.length - 1)
  const last = points.at(-1)
  if (!last || !here.length) return undefined
  const { normal } = words.results
  const direction = last.share > centre ? normal.worse : normal.better
  if (here.some(({ rule }) => rule === 1)) return direction
  return sentences([fill(normal.eight, { share: figures.percent(centre) }), direction])
}
