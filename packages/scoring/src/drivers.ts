import type { Rating } from './given-answers.ts'
import { lmg } from './lmg.ts'
import { mustBeCount } from './must-be.ts'
import { type BootstrapOptions, drawn, percentileInterval, resampled } from './percentile-interval.ts'
import { type Leveled, leveled, rankCorrelations } from './rank-correlations.ts'

/** One person's overall rating, and how far each need was met. */
export interface DriverRow {
  readonly outcome: Rating
  readonly needs: Readonly<Record<string, Rating>>
}

/** How much of the low and high ratings one need goes together with. */
export interface Driver {
  readonly need: string
  /** Its part of R², 0 to 1; the parts of all needs are 1 together. */
  readonly part: number
  readonly low: number
  readonly high: number
  readonly correlation: number
  /** Whether its slope beside the other needs has the other sign than its correlation: then its part is hard to read. */
  readonly opposite: boolean
}

/** The drivers, strongest first, or why there are none. */
export type Drivers =
  | { readonly status: 'found'; readonly r2: number; readonly n: number; readonly drivers: readonly Driver[] }
  | { readonly status: 'too-few'; readonly n: number; readonly needed: number }
  | { readonly status: 'no-variation'; readonly n: number; readonly same: readonly string[] }

/** How sure it must be, and how often it is drawn. */
export interface DriverOptions extends BootstrapOptions {
  /** Complete rows below which nothing is said. Default: 60. */
  readonly fewest?: number
}

/** The name under which an overall rating that never changes is told. */
const outcomeName = 'outcome'

/**
 * Which of up to six needs goes together with low ratings: R² of the overall rating on all needs, shared out by `lmg` on
 * Spearman's rank correlations, each part with its bootstrap 95 % interval. It never says what causes what.
 *
 * Rows in which an answer is missing are left out, and draws in which one never changes. Below 60 complete rows, or where a need or the overall rating is the
 * same in all of them, there is no answer.
 *
 * @throws RangeError where the rows name no needs or more than six, or a rating is not a finite number
 */
export function drivers(
  rows: readonly DriverRow[],
  { fewest = 60, ...options }: DriverOptions = {},
): Drivers {
  mustBeCount('drivers', 'fewest', fewest, 3)
  const names = namesOf(rows)
  const complete = rows.flatMap(({ outcome, needs }) => {
    const values = [outcome, ...names.map((name) => needs[name])]
    return values.every((value) => value !== null && value !== undefined) ? [values] : []
  })
  const n = complete.length
  if (n < fewest) return { status: 'too-few', n, needed: fewest }
  // The overall rating first.
  const columns = [outcomeName, ...names].map((_, column) => leveled(complete.map((row) => row[column] ?? 0)))
  const same = [outcomeName, ...names].filter((_, column) => columns[column]?.size === 1)
  const all = complete.map((_, row) => row)
  const whole = sharedOut(columns, all)
  if (!whole) return { status: 'no-variation', n, same }

  const draws = drawn('drivers', options, (random) => sharedOut(columns, resampled(all, random))?.parts ?? [])
  const found = names.map((need, index): Driver => {
    const values = draws.map((parts) => parts[index] ?? Number.NaN)
    const {
      estimate: part,
      low,
      high,
    } = percentileInterval('drivers', whole.parts[index] ?? 0, values, options)
    const correlation = whole.withOutcome[index] ?? 0
    return { need, part, low, high, correlation, opposite: correlation * (whole.slopes[index] ?? 0) < 0 }
  })
  return { status: 'found', r2: whole.r2, n, drivers: found.sort((a, b) => b.part - a.part) }
}

interface SharedOut {
  readonly r2: number
  readonly parts: readonly number[]
  readonly slopes: readonly number[]
  readonly withOutcome: readonly number[]
}

/** R² of the first column on the others over some rows, or `undefined` where a column does not vary in them. */
function sharedOut(columns: readonly Leveled[], rows: readonly number[]): SharedOut | undefined {
  const [[, ...withOutcome] = [], ...others] = rankCorrelations(columns, rows) ?? []
  if (withOutcome.length === 0) return undefined
  const { r2, shares, slopes } = lmg(
    others.map(([, ...line]) => line),
    withOutcome,
  )
  return { r2, parts: shares.map((share) => (r2 > 0 ? share / r2 : 0)), slopes, withOutcome }
}

function namesOf(rows: readonly DriverRow[]): readonly string[] {
  const names = [...new Set(rows.flatMap(({ needs }) => Object.keys(needs)))]
  if (rows.length && (names.length === 0 || names.length > 6))
    throw new RangeError(`drivers: there must be 1 to 6 needs, not ${names.length}`)
  for (const { outcome, needs } of rows) {
    for (const value of [outcome, ...Object.values(needs)])
      if (value !== null && value !== undefined && !Number.isFinite(value))
        throw new RangeError(`drivers: ratings must be finite numbers, not ${value}`)
  }
  return names
}
