import type { Rating } from './given-answers.ts'
import { lmg } from './lmg.ts'
import { mustBeCount } from './must-be.ts'
import { pearson } from './pearson.ts'
import { type BootstrapOptions, drawn, percentileInterval, resampled } from './percentile-interval.ts'
import { ranksOf } from './ranks-of.ts'

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
 * Rows in which an answer is missing are left out. Below 60 complete rows, or where a need or the overall rating is the
 * same in all of them, there is no answer.
 *
 * @throws RangeError where there are no needs or more than six, rows name different ones, or a value is not finite
 */
export function drivers(
  rows: readonly DriverRow[],
  { fewest = 60, ...options }: DriverOptions = {},
): Drivers {
  mustBeCount('drivers', 'fewest', fewest, 3)
  const names = namesOf(rows)
  const complete = rows.flatMap(({ outcome, needs }) => {
    const values = [outcome, ...names.map((name) => needs[name])]
    return values.every((value) => typeof value === 'number') ? [values] : []
  })
  const n = complete.length
  if (n < fewest) return { status: 'too-few', n, needed: fewest }
  const same = unvaried(complete).map((column) => names[column - 1] ?? outcomeName)
  if (same.length) return { status: 'no-variation', n, same }

  const { r2, parts, slopes, withOutcome } = sharedOut(complete)
  const draws = drawn('drivers', options, (random) => partsOrNone(resampled(complete, random)))
  const found = names.map((need, index): Driver => {
    const values = draws.map((values) => values[index] ?? Number.NaN)
    const { estimate: part, low, high } = percentileInterval('drivers', parts[index] ?? 0, values, options)
    const correlation = withOutcome[index] ?? 0
    return { need, part, low, high, correlation, opposite: correlation * (slopes[index] ?? 0) < 0 }
  })
  return { status: 'found', r2, n, drivers: found.sort((a, b) => b.part - a.part) }
}

/** The rows as numbers, the overall rating first. */
type Complete = readonly (readonly number[])[]

function unvaried(rows: Complete): readonly number[] {
  return [...(rows[0] ?? []).keys()].filter((column) =>
    rows.every((row) => row[column] === rows[0]?.[column]),
  )
}

function sharedOut(rows: Complete): {
  readonly r2: number
  readonly parts: readonly number[]
  readonly slopes: readonly number[]
  readonly withOutcome: readonly number[]
} {
  const { between, withOutcome } = correlationsOf(rows)
  const { r2, shares, slopes } = lmg(between, withOutcome)
  return { r2, parts: shares.map((share) => (r2 > 0 ? share / r2 : 0)), slopes, withOutcome }
}

/** A draw in which something never changes tells nothing. */
function partsOrNone(rows: Complete): readonly number[] {
  return unvaried(rows).length ? [] : sharedOut(rows).parts
}

function namesOf(rows: readonly DriverRow[]): readonly string[] {
  const names = [...new Set(rows.flatMap(({ needs }) => Object.keys(needs)))]
  if (rows.length && (names.length === 0 || names.length > 6))
    throw new RangeError(`drivers: there must be 1 to 6 needs, not ${names.length}`)
  for (const { outcome, needs } of rows) {
    for (const value of [outcome, ...Object.values(needs)])
      if (typeof value === 'number' && !Number.isFinite(value))
        throw new RangeError(`drivers: ratings must be finite numbers, not ${value}`)
  }
  return names
}

function correlationsOf(rows: Complete): {
  readonly between: readonly (readonly number[])[]
  readonly withOutcome: readonly number[]
} {
  const [outcome = [], ...needs] = (rows[0] ?? []).map((_, column) =>
    ranksOf(rows.map((row) => row[column] ?? 0)),
  )
  // Both halves from one computation, so that the matrix is symmetric to the last digit.
  const half = needs.map((a, row) => needs.slice(0, row).map((b) => pearson(a, b)))
  const between = needs.map((_, row) =>
    needs.map((_, column) =>
      row === column ? 1 : (half[Math.max(row, column)]?.[Math.min(row, column)] ?? 0),
    ),
  )
  return { between, withOutcome: needs.map((need) => pearson(need, outcome)) }
}
