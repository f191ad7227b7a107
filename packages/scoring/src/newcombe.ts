import { mustBePositive } from './must-be.ts'
import { mustBeTally, type Tally } from './tally.ts'
import { wilson } from './wilson.ts'
import { z95 } from './z95.ts'

/** How much one figure is above another, with the limits between which the true difference very likely lies. */
export interface Difference {
  readonly difference: number
  readonly low: number
  readonly high: number
}

/**
 * The difference of two shares, a − b, of different people: this year and last, place A and place B. The interval is
 * Newcombe's hybrid of two Wilson intervals (Newcombe 1998, Statistics in Medicine 17:873, method 10). Where it holds
 * 0, the two do not differ more than chance would make them.
 *
 * @param z - default: 1.959964, the 95 % interval
 * @throws RangeError where the numbers cannot be counts from at least 1, or `z` is not positive
 * @example newcombe({ successes: 56, n: 70 }, { successes: 48, n: 80 }) // { difference: 0.2, low: 0.0524, high: 0.3339 }
 */
export function newcombe(a: Tally, b: Tally, z: number = z95): Difference {
  for (const tally of [a, b]) mustBeTally('newcombe', tally, 1)
  mustBePositive('newcombe', 'z', z)
  const first = wilson(a.successes, a.n, z)
  const second = wilson(b.successes, b.n, z)
  const difference = first.share - second.share
  return {
    difference,
    low: difference - Math.hypot(first.share - first.low, second.high - second.share),
    high: difference + Math.hypot(first.high - first.share, second.share - second.low),
  }
}
