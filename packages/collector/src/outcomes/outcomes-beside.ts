import { type CountedShare, countedShare } from '@earshot/scoring/counted-share'
import { spearman } from '@earshot/scoring/spearman'
import { tProbability } from '@earshot/scoring/t-probability'
import { xmr } from '@earshot/scoring/xmr'
import { type Digest, mergeDigests, type PromptDigest } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { countIn, partsAsked } from '../results/answer-counts.ts'
import { daysInOneWay } from '../results/ways.ts'
import { type Outcome, type OutcomeKind, outcomeKinds } from './outcome.ts'

/** A share of customers, month by month. `undefined` where nobody was asked. */
export interface PerceptionLine {
  readonly name: string
  readonly months: readonly (CountedShare | undefined)[]
}

/** A figure of the house, month by month. */
export interface OutcomeLine {
  readonly name: string
  readonly kind: OutcomeKind
  readonly months: readonly (number | undefined)[]
  /** Which months are no chance, by the limits of the line itself; none below six months. */
  readonly out: readonly boolean[]
  /** Only from twelve months with both figures on, and only where it is more than chance. */
  readonly together?: { readonly withLine: string; readonly rho: number; readonly months: number }
}

/** What customers say and what the house achieves, in the same months. They are never put into one index. */
export interface Beside {
  /** `2026-10`, oldest first. */
  readonly months: readonly string[]
  readonly perception: readonly PerceptionLine[]
  readonly outcomes: readonly OutcomeLine[]
  /** What of customers stands behind the first of these. */
  readonly asked: readonly PromptDigest[]
}

/** Below this nothing is said of two lines that move alike: a few months often do. */
export const fewestMonths = 12
const mostMonths = 24
const kioskForms = ['heard', 'observation']

/** Puts outcomes beside what customers said in the same months. */
export function outcomesBeside(
  days: ReadonlyMap<number, Digest>,
  outcomes: readonly Outcome[],
  now: number,
): Beside {
  const months = monthsOf(outcomes, now)
  const told = daysInOneWay(days)
  const byMonth = months.map((month) =>
    mergeDigests([...told].filter(([day]) => monthAt(day * dayMs) === month).map(([, digest]) => digest)),
  )
  const perception = [
    { name: 'Critical answers', months: byMonth.map(criticalOf) },
    { name: 'Below what they expected', months: byMonth.map(belowOf) },
  ].filter((line) => line.months.some((share) => share !== undefined))
  return {
    months,
    perception,
    asked: customersIn(mergeDigests(byMonth)).filter(({ judged }) => judged > 0),
    outcomes: linesOf(outcomes, months).map((line) => {
      const together = togetherOf(line.months, perception)
      return { ...line, ...(together && { together }) }
    }),
  }
}

/** The months of the outcomes, without gaps, and at least the last six. */
function monthsOf(outcomes: readonly Outcome[], now: number): readonly string[] {
  const last = monthAt(now)
  const first = [...outcomes.map(({ month }) => month), monthBefore(last, 5)].sort()[0] ?? last
  const months: string[] = []
  for (let month = last; month >= first && months.length < mostMonths; month = monthBefore(month, 1))
    months.unshift(month)
  return months
}

function monthAt(time: number): string {
  return new Date(time).toISOString().slice(0, 7)
}

function monthBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return monthAt(Date.UTC(year, number - 1 - count))
}

function customersIn({ prompts }: Digest): readonly PromptDigest[] {
  return [...prompts.values()].filter(
    ({ audience, prompt }) => audience === 'external' && !kioskForms.includes(prompt),
  )
}

function criticalOf(digest: Digest): CountedShare | undefined {
  const parts = customersIn(digest)
  const judged = parts.reduce((sum, part) => sum + part.judged, 0)
  return judged
    ? countedShare(
        parts.reduce((sum, part) => sum + part.critical, 0),
        judged,
      )
    : undefined
}

function belowOf(digest: Digest): CountedShare | undefined {
  const parts = partsAsked(digest, 'expect')
  const of = (points: readonly number[]): number =>
    points.reduce((sum, point) => sum + countIn(parts, 'expect', point), 0)
  const n = of([1, 2, 3, 4, 5])
  return n ? countedShare(of([1, 2]), n) : undefined
}

function linesOf(outcomes: readonly Outcome[], months: readonly string[]): readonly OutcomeLine[] {
  const names = [...new Set(outcomes.map(({ name }) => name))]
  return names
    .flatMap((name) => {
      const own = outcomes.filter((one) => one.name === name)
      const kind = own.at(-1)?.kind
      const values = months.map((month) => own.find((one) => one.month === month)?.value)
      return kind === undefined ? [] : [{ name, kind, months: values, out: outOf(values) }]
    })
    .sort((a, b) => outcomeKinds.indexOf(a.kind) - outcomeKinds.indexOf(b.kind))
}

function outOf(values: readonly (number | undefined)[]): readonly boolean[] {
  const given = values.flatMap((value, index) => (value === undefined ? [] : [{ value, index }]))
  const chart = xmr(given.map(({ value }) => value))
  const out = new Set(chart?.signals.filter(({ rule }) => rule === 1).map(({ index }) => given[index]?.index))
  return values.map((_, index) => out.has(index))
}

/** The line of customers that it moves together with most, where that is more than chance (two-sided 5 %). */
function togetherOf(
  months: readonly (number | undefined)[],
  perception: readonly PerceptionLine[],
): OutcomeLine['together'] {
  const found = perception.flatMap(({ name, months: shares }) => {
    const both = months.flatMap((value, index) => {
      const counted = shares[index]
      return value === undefined || !counted?.share ? [] : [[value, counted.count / counted.n] as const]
    })
    if (both.length < fewestMonths) return []
    const rho = spearman(
      both.map(([value]) => value),
      both.map(([, share]) => share),
    )
    const t = Math.abs(rho) * Math.sqrt((both.length - 2) / Math.max(1e-9, 1 - rho * rho))
    return Number.isNaN(rho) || 2 * (1 - tProbability(t, both.length - 2)) >= 0.05
      ? []
      : [{ withLine: name, rho, months: both.length }]
  })
  return found.sort((a, b) => Math.abs(b.rho) - Math.abs(a.rho))[0]
}
