import { binomialProbabilities } from './binomial-quantile.ts'
import { mustBeShare } from './must-be.ts'
import { mustBeTally, type Tally } from './tally.ts'

/** Two outcomes are equally likely where they differ by no more than rounding does. */
const rounding = 1 + 1e-7

/**
 * How likely chance alone brings a group as far from a share as this one is: the exact two-sided binomial test, the sum
 * of the probabilities of all outcomes that are no more likely than the one seen. Give the p-values of all groups to
 * `benjaminiHochberg` before one is told to stand out.
 *
 * @throws RangeError where these cannot be counts, or `share` is not 0 to 1
 * @example binomialTest({ successes: 9, n: 14 }, 0.2) // 0.0004
 */
export function binomialTest(tally: Tally, share: number): number {
  mustBeTally('binomialTest', tally)
  mustBeShare('binomialTest', 'share', share)
  const { first, parts } = binomialProbabilities(tally.n, share)
  const seen = parts[tally.successes - first] ?? 0
  return Math.min(
    1,
    parts.reduce((sum, part) => (part <= seen * rounding ? sum + part : sum), 0),
  )
}
