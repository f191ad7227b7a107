import { logGamma } from './log-gamma.ts'
import { mustBeCount, mustBeInside, mustBeShare } from './must-be.ts'

/** The binomial distribution: the probability of each number of successes from 0 to `n`. */
export function binomialProbabilities(n: number, share: number): readonly number[] {
  return Array.from({ length: n + 1 }, (_, successes) => {
    if (share === 0 || share === 1) return successes === n * share ? 1 : 0
    const ways = logGamma(n + 1) - logGamma(successes + 1) - logGamma(n - successes + 1)
    return Math.exp(ways + successes * Math.log(share) + (n - successes) * Math.log1p(-share))
  })
}

/**
 * The fewest successes of `n` that are reached with at least this probability where the true share is `share`.
 *
 * @throws RangeError where `n` cannot be a count, `share` is not 0 to 1, or `probability` is not between 0 and 1
 * @example binomialQuantile(0.025, 20, 0.8) // 12
 */
export function binomialQuantile(probability: number, n: number, share: number): number {
  mustBeInside('binomialQuantile', 'probability', probability)
  mustBeCount('binomialQuantile', 'n', n)
  mustBeShare('binomialQuantile', 'share', share)
  let sum = 0
  const found = binomialProbabilities(n, share).findIndex((part) => {
    sum += part
    // The sum of many parts may end a trace below what it should reach.
    return sum >= probability * (1 - 1e-12)
  })
  return found < 0 ? n : found
}
