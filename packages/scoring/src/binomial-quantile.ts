import { logGamma } from './log-gamma.ts'
import { mustBeCount, mustBeInside, mustBeShare } from './must-be.ts'

/** The probabilities of so many successes, one more, and so on; those of all other numbers are too small to be written. */
export interface BinomialParts {
  readonly first: number
  readonly parts: readonly number[]
}

/**
 * The binomial distribution: the probability of each number of successes from 0 to `n`. From the likeliest on each is had
 * of the one beside it, until one is too small for a number, so that millions take milliseconds.
 */
export function binomialProbabilities(n: number, share: number): BinomialParts {
  if (share === 0 || share === 1) return { first: n * share, parts: [1] }
  const likeliest = Math.min(n, Math.floor((n + 1) * share))
  const ways = logGamma(n + 1) - logGamma(likeliest + 1) - logGamma(n - likeliest + 1)
  const highest = Math.exp(ways + likeliest * Math.log(share) + (n - likeliest) * Math.log1p(-share))
  const odds = share / (1 - share)
  const fewer: number[] = []
  for (let at = likeliest, part = highest; at > 0; at--) {
    part *= at / ((n - at + 1) * odds)
    if (part === 0) break
    fewer.push(part)
  }
  const parts = [...fewer.reverse(), highest]
  for (let at = likeliest, part = highest; at < n; at++) {
    part *= ((n - at) / (at + 1)) * odds
    if (part === 0) break
    parts.push(part)
  }
  return { first: likeliest - fewer.length, parts }
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
  const { first, parts } = binomialProbabilities(n, share)
  const found = parts.findIndex((part) => {
    sum += part
    // The sum of many parts may end a trace below what it should reach.
    return sum >= probability * (1 - 1e-12)
  })
  return found < 0 ? n : first + found
}
