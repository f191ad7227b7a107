import { fewestForPercentage } from './describe-share.ts'
import { mustBeTally } from './tally.ts'
import { type Share, wilson } from './wilson.ts'

/** So many of so many, and the share only where there are enough for one. */
export interface CountedShare {
  readonly count: number
  readonly n: number
  /** `undefined` below five: then it is told as "2 of 3" and never as a percentage. */
  readonly share: Share | undefined
}

/**
 * A count with its Wilson 95 % interval where at least five were asked, and as a count alone below.
 *
 * @throws RangeError where the numbers cannot be counts
 * @example countedShare(1, 2) // { count: 1, n: 2, share: undefined }
 */
export function countedShare(count: number, n: number): CountedShare {
  mustBeTally('countedShare', { successes: count, n })
  return { count, n, share: n < fewestForPercentage ? undefined : wilson(count, n) }
}
