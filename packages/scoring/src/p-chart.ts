import { binomialQuantile } from './binomial-quantile.ts'
import { type LimitsWorth, limitsWorth } from './limits-worth.ts'
import { mustBeShare } from './must-be.ts'
import { normalProbability } from './normal-probability.ts'
import { mustBeTally, pooled, type Tally } from './tally.ts'
import { type Signal, type WesternElectricRule, westernElectric } from './western-electric.ts'

/** One point of the chart: a period, or several that were joined because one alone was too small. */
export interface ChartPeriod extends Tally {
  readonly share: number
  /** `undefined` where there are no limits yet. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** Index of the first and of the last period in it, counted from 0. */
  readonly first: number
  readonly last: number
  /** Whether the limits are exact binomial ones, because too few were expected for the usual ones. */
  readonly exact: boolean
}

/** A control chart of shares. */
export interface PChart {
  readonly centre: number
  readonly limits: LimitsWorth
  readonly periods: readonly ChartPeriod[]
  /** Patterns that are not chance; `index` counts the points of `periods` from 0. None without limits. */
  readonly signals: readonly Signal[]
  /** The share of points inside the limits: how consistent it is. */
  readonly inside: number | undefined
}

/** How the chart is drawn. */
export interface PChartOptions {
  /** The centre from before, frozen until something is changed on purpose. Then the limits are firm. Default: from these periods. */
  readonly centre?: number
  /** What happens to a period that is too small for the usual limits: joined with the next, or exact limits. Default: `exact`. */
  readonly small?: 'exact' | 'join'
  /** Default: 1 and 4. */
  readonly rules?: readonly WesternElectricRule[]
}

/** Fewer expected on either side, and ± 3σ is no good picture of the binomial distribution. */
const fewestExpected = 5
const tailBeyond3Sigmas = normalProbability(-3)

/**
 * The control chart of a share over periods: centre p̄ = Σx/Σn, limits p̄ ± 3·√(p̄(1 − p̄)/nᵢ) cut to 0 and 1 (Shewhart
 * 1931; Montgomery). A period with fewer than 5 expected on either side gets exact binomial limits or is joined with the
 * next. Below 6 periods there are no limits; from 6 they are provisional, from 20 firm. Periods without answers are left
 * out. After a change made on purpose begin a new chart.
 *
 * @returns `undefined` where nobody answered in any period
 * @throws RangeError where these cannot be counts, or `centre` is not 0 to 1
 */
export function pChart(
  periods: readonly Tally[],
  { centre: frozen, small = 'exact', rules = [1, 4] }: PChartOptions = {},
): PChart | undefined {
  for (const period of periods) mustBeTally('pChart', period)
  if (frozen !== undefined) mustBeShare('pChart', 'centre', frozen)
  const all = pooled(periods)
  if (all.n === 0) return undefined
  const centre = frozen ?? all.successes / all.n
  const points = joined(periods, (n) => small === 'exact' || enoughExpected(n, centre))
  const limits = frozen === undefined ? limitsWorth(points.length) : 'firm'
  if (limits === 'none') {
    const bare = points.map((point) => ({ ...point, low: undefined, high: undefined, exact: false }))
    return { centre, limits, periods: bare, signals: [], inside: undefined }
  }
  const drawn = points.map((point): ChartPeriod => ({ ...point, ...limitsOf(point.n, centre) }))
  const isOut = ({ share, low = 0, high = 1 }: ChartPeriod): boolean => share < low || share > high
  return {
    centre,
    limits,
    periods: drawn,
    signals: [
      ...(rules.includes(1)
        ? drawn.flatMap((period, index) => (isOut(period) ? [{ rule: 1, index } as const] : []))
        : []),
      ...westernElectric(
        drawn.map(({ share, n }) => inSigmas(share - centre, n, centre)),
        rules.filter((rule) => rule !== 1),
      ),
    ].sort((a, b) => a.index - b.index || a.rule - b.rule),
    inside: drawn.filter((period) => !isOut(period)).length / drawn.length,
  }
}

type Point = Omit<ChartPeriod, 'low' | 'high' | 'exact'>

/** Periods with answers; what is not enough goes on into the next, and what is left at the end into the one before. */
function joined(periods: readonly Tally[], enough: (n: number) => boolean): readonly Point[] {
  const points: Point[] = []
  let open: Point | undefined
  for (const [index, period] of periods.entries()) {
    if (period.n === 0) continue
    const point = pointOf(period, index)
    open = open ? together(open, point) : point
    if (enough(open.n)) {
      points.push(open)
      open = undefined
    }
  }
  const before = points.pop()
  if (before) points.push(open ? together(before, open) : before)
  else if (open) points.push(open)
  return points
}

function pointOf({ successes, n }: Tally, index: number): Point {
  return { successes, n, share: successes / n, first: index, last: index }
}

function together(a: Point, b: Point): Point {
  const { successes, n } = pooled([a, b])
  return { successes, n, share: successes / n, first: a.first, last: b.last }
}

function enoughExpected(n: number, centre: number): boolean {
  return Math.min(n * centre, n * (1 - centre)) >= fewestExpected
}

function limitsOf(n: number, centre: number): Pick<ChartPeriod, 'low' | 'high' | 'exact'> {
  if (!enoughExpected(n, centre)) {
    const low = binomialQuantile(tailBeyond3Sigmas, n, centre) / n
    const high = binomialQuantile(1 - tailBeyond3Sigmas, n, centre) / n
    return { low, high, exact: true }
  }
  const half = 3 * Math.sqrt((centre * (1 - centre)) / n)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half), exact: false }
}

/** At 0 and 1 there is no sigma; then any other share is far away. */
function inSigmas(distance: number, n: number, centre: number): number {
  const sigma = Math.sqrt((centre * (1 - centre)) / n)
  return sigma > 0 ? distance / sigma : Math.sign(distance) * 9
}
