import { mustBeFinite, mustBeShare } from './must-be.ts'

/** One thing that people expect: how good it should be, how good it is, and how much it counts. */
export interface GapItem {
  readonly expected: number
  readonly perceived: number
  /** 0 to 1. Together they must be 1. Default: all alike. */
  readonly weight?: number
}

/** The gap of each item, their mean and their weighted sum; below 0 people get less than they expect. */
export interface GapProfile {
  readonly gaps: readonly number[]
  readonly mean: number
  readonly weighted: number
}

/**
 * Gaps of several items, perceived − expected, from their means, with the plain mean and Σ w·g (Parasuraman, Zeithaml and
 * Berry 1988). The weight is the share of people to whom the item matters most.
 *
 * @returns `undefined` without items
 * @throws RangeError where a mean is not a finite number, only some items have a weight, or the weights are not 1 together
 * @example gapProfile([{ expected: 5, perceived: 4, weight: 0.5 }, …]).weighted // −0.9
 */
export function gapProfile(items: readonly GapItem[]): GapProfile | undefined {
  if (items.length === 0) return undefined
  mustBeFinite(
    'gapProfile',
    'means',
    items.flatMap(({ expected, perceived }) => [expected, perceived]),
  )
  const gaps = items.map(({ expected, perceived }) => perceived - expected)
  const weights = weightsOf(items)
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const weighted = gaps.reduce((sum, gap, index) => sum + gap * (weights[index] ?? 0), 0)
  return { gaps, mean, weighted }
}

function weightsOf(items: readonly GapItem[]): readonly number[] {
  const given = items.flatMap(({ weight }) => (weight === undefined ? [] : [weight]))
  if (given.length === 0) return items.map(() => 1 / items.length)
  if (given.length < items.length) throw new RangeError('gapProfile: either every item has a weight or none')
  for (const weight of given) mustBeShare('gapProfile', 'weight', weight)
  const sum = given.reduce((all, weight) => all + weight, 0)
  // Shares that were rounded to three places still count as 1.
  if (Math.abs(sum - 1) > 0.005)
    throw new RangeError(`gapProfile: the weights must be 1 together, not ${sum}`)
  return given.map((weight) => weight / sum)
}
