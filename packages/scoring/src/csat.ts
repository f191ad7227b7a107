import { boxShare } from './box-share.ts'
import { givenAnswers, type Rating } from './given-answers.ts'
import { type MeanWithInterval, meanT } from './mean-t.ts'
import type { Share } from './wilson.ts'

/** Satisfaction on five points, in both of the ways in which it is reported. */
export interface Csat {
  /** Of those who answered, who chose 4 or 5. */
  readonly satisfied: Share
  /** Of those who answered, who chose 5. */
  readonly happy: Share
  /** `undefined` below two answers. */
  readonly mean: MeanWithInterval | undefined
  readonly n: number
  readonly leftOut: number
}

/**
 * Satisfaction on five points: the share of 4 and 5 *and* the share of 5 alone, because a report that gives one and
 * does not say which can be read either way; with Wilson intervals, and the mean with its t interval.
 *
 * @param ratings - 1 to 5; `null` and `undefined` are left out and counted
 * @returns `undefined` where nobody answered
 * @throws RangeError where a rating is not 1 to 5
 */
export function csat(ratings: readonly Rating[]): Csat | undefined {
  const { given, leftOut } = givenAnswers('csat', ratings, 1, 5)
  const satisfied = boxShare('csat', given, { points: 5, from: 4, to: 5 })
  const happy = boxShare('csat', given, { points: 5, from: 5, to: 5 })
  return satisfied && happy && { satisfied, happy, mean: meanT(given), n: given.length, leftOut }
}
