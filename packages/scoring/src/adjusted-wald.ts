import { mustBePositive } from './must-be.ts'
import { mustBeTally } from './tally.ts'
import type { Share } from './wilson.ts'
import { z95 } from './z95.ts'

/**
 * A share with its adjusted Wald interval (Agresti and Coull 1998): z²/2 is added to the successes and to the failures,
 * then the ordinary interval is taken, cut to 0 and 1. For comparing with reports that use it; `wilson` is the better
 * one, because this one runs over the ends and has to be cut.
 *
 * @param successes - how many of them
 * @param n - of how many, at least 1
 * @param z - default: 1.959964, the 95 % interval
 * @throws RangeError where the numbers cannot be counts, or `z` is not positive
 * @example adjustedWald(4, 5) // { share: 0.8, low: 0.3596, high: 0.9796, n: 5 }
 */
export function adjustedWald(successes: number, n: number, z: number = z95): Share {
  mustBeTally('adjustedWald', { successes, n }, 1)
  mustBePositive('adjustedWald', 'z', z)
  const enlarged = n + z * z
  const middle = (successes + (z * z) / 2) / enlarged
  const half = z * Math.sqrt((middle * (1 - middle)) / enlarged)
  return { share: successes / n, low: Math.max(0, middle - half), high: Math.min(1, middle + half), n }
}
