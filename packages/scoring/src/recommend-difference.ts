import { mustBeCount } from './must-be.ts'
import type { Difference } from './newcombe.ts'
import { normalProbability } from './normal-probability.ts'
import { type RecommendCounts, recommendScore } from './recommend-score.ts'
import { z95 } from './z95.ts'

/** How much one net score is above another, and how likely as much would be by chance. */
export interface ScoreDifference extends Difference {
  readonly p: number
}

/**
 * The difference of two recommend scores of different people, a − b, from the adjusted scores of `recommendScore`:
 * (s′₁ − s′₂) ± z·√(v′₁/n′₁ + v′₂/n′₂), cut to −2 and 2. So the difference is a little smaller than that of the scores
 * as reported.
 *
 * @returns `undefined` where one of them has no answers
 * @throws RangeError where a number cannot be a count
 */
export function recommendDifference(a: RecommendCounts, b: RecommendCounts): ScoreDifference | undefined {
  for (const counts of [a, b])
    for (const [name, count] of Object.entries(counts)) mustBeCount('recommendDifference', name, count)
  const first = recommendScore(a)?.adjusted
  const second = recommendScore(b)?.adjusted
  if (!first || !second) return undefined
  const difference = first.score - second.score
  const se = Math.hypot(first.se, second.se)
  return {
    difference,
    low: Math.max(-2, difference - z95 * se),
    high: Math.min(2, difference + z95 * se),
    p: 2 * normalProbability(-Math.abs(difference) / se),
  }
}
