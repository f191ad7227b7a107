import { binomialQuantile } from './binomial-quantile.ts'
import { mustBeCount, mustBeInside, mustBeShare } from './must-be.ts'

/** Between which shares chance alone keeps a group of this size. */
export interface FunnelLimits {
  readonly low: number
  readonly high: number
}

/**
 * The limits of a funnel plot: a group of `n` whose true share is the house's lies between them 95 times of 100 or more
 * (Spiegelhalter 2005, Statistics in Medicine 24:1185). Exact binomial limits, so whole numbers of answers. For the
 * outer line take 0.998.
 *
 * @param houseShare - of all groups together, 0 to 1
 * @param n - the group's answers, at least 1
 * @param confidence - default: 0.95
 * @throws RangeError where these cannot be
 * @example funnelLimits(0.8, 20) // { low: 0.6, high: 0.95 }
 */
export function funnelLimits(houseShare: number, n: number, confidence = 0.95): FunnelLimits {
  mustBeShare('funnelLimits', 'houseShare', houseShare)
  mustBeCount('funnelLimits', 'n', n, 1)
  mustBeInside('funnelLimits', 'confidence', confidence)
  const tail = (1 - confidence) / 2
  return {
    low: binomialQuantile(tail, n, houseShare) / n,
    high: binomialQuantile(1 - tail, n, houseShare) / n,
  }
}
