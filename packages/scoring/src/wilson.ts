import { mustBePositive } from './must-be.ts'
import { z95 } from './z95.ts'

/** A share of a count, 0 to 1, with the limits between which the true share very likely lies. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/**
 * A share with its Wilson score interval (Wilson 1927, as in Newcombe 1998), which stays inside 0 to 1 and is honest
 * with few answers, where the ordinary interval is not.
 *
 * @param successes - how many of them
 * @param n - of how many, at least 1
 * @param z - default: 1.959964, the 95 % interval
 * @throws RangeError where the numbers cannot be counts, or `z` is not positive
 * @example wilson(54, 300) // { share: 0.18, low: 0.1407, high: 0.2274, n: 300 }
 */
export function wilson(successes: number, n: number, z: number = z95): Share {
  if (!Number.isSafeInteger(n) || n < 1)
    throw new RangeError(`wilson: n must be a whole number from 1, not ${n}`)
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > n) {
    throw new RangeError(`wilson: successes must be a whole number from 0 to ${n}, not ${successes}`)
  }
  mustBePositive('wilson', 'z', z)
  const share = successes / n
  const square = z * z
  const stretch = 1 + square / n
  const centre = (share + square / (2 * n)) / stretch
  const half = (z * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))) / stretch
  return {
    share,
    // At the ends the formula gives exactly 0 and 1; floating point would leave a trace beside them.
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
    n,
  }
}
