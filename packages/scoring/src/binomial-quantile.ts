import { logGamma } from './log-gamma.ts'
import { mustBeCount, mustBeInside, mustBeShare } from './must-be.ts'

/**
 * The binomial distribution: the probability of each number of successes from 0 to `n`. From the likeliest on each is had
 * of the one beside it, so that hundreds of thousands take milliseconds.
 */
export function binomialProbabilities(n: number, share: number): readonly number[] {
  const all = new Array<number>(n + 1).fill(0)
  if (share === 0 || share === 1) {
    all[n * share] = 1
    return all
  }
  const likeliest = Math.min(n, Math.floor((n + 1) * share))
  const ways = logGamma(n + 1) - logGamma(likeliest + 1) - logGamma(n - likeliest + 1)
  const highest = Math.exp(ways + likeliest * Math.log(share) + (n - likeliest) * Math.log1p(-share))
  const odds = share / (1 - share)
  all[likeliest] = highest
  // What is too small for a number is 0, and so is all behind it.
  for (let at = likeliest, part = highest; at < n && part > 0; at++) {
    part *= ((n - at) / (at + 1)) * odds
    all[at + 1] = part
  }
  for (let at = likeliest, part = highest; at > 0 && part > 0; at--) {
    part *= at / ((n - at + 1) * odds)
    all[at - 1] = part
  }
  return all
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
