import { mustBeCount } from './must-be.ts'
import { z95 } from './z95.ts'

/** How many said 0–6, 7–8 and 9–10. */
export interface RecommendCounts {
  readonly detractors: number
  readonly passives: number
  readonly promoters: number
}

/** A net score, −1 to 1, with the limits between which the true score very likely lies. */
export interface RecommendScore {
  readonly score: number
  /** The variance of one answer, counted −1, 0 and 1. */
  readonly variance: number
  /** The plain standard error, √(variance/n). The interval is not made from it. */
  readonly se: number
  readonly low: number
  readonly high: number
  readonly n: number
  /** The score and its standard error after the three added answers; the interval is made from these. */
  readonly adjusted: { readonly score: number; readonly se: number }
}

/**
 * The recommend score, promoters less detractors as a share of all, with its adjusted Wald 95 % interval "(3, T)": three
 * answers are added, ¾ a detractor, 1½ passive and ¾ a promoter, and the limits are cut to −1 and 1 (Rocks 2016, The
 * American Statistician 70:365). The plain interval has no width at all where everybody agrees.
 *
 * @returns `undefined` where nobody answered
 * @throws RangeError where a number cannot be a count
 * @example recommendScore({ detractors: 10, passives: 20, promoters: 30 }) // { score: 0.333, low: 0.133, high: 0.502, … }
 */
export function recommendScore(counts: RecommendCounts): RecommendScore | undefined {
  for (const [name, count] of Object.entries(counts)) mustBeCount('recommendScore', name, count)
  const { detractors, passives, promoters } = counts
  const raw = netOf(detractors, passives, promoters)
  if (raw.n === 0) return undefined
  const { score, se } = netOf(detractors + 0.75, passives + 1.5, promoters + 0.75)
  return {
    ...raw,
    low: Math.max(-1, score - z95 * se),
    high: Math.min(1, score + z95 * se),
    adjusted: { score, se },
  }
}

function netOf(
  below: number,
  between: number,
  above: number,
): Omit<RecommendScore, 'low' | 'high' | 'adjusted'> {
  const n = below + between + above
  const score = (above - below) / n
  const variance = (above + below) / n - score * score
  return { score, variance, se: Math.sqrt(variance / n), n }
}
