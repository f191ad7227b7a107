import { boxShare } from './box-share.ts'
import { givenAnswers, type Rating } from './given-answers.ts'
import type { Share } from './wilson.ts'

/** How easy people say it was, in the form with seven points of agreement. */
export interface EffortScore {
  readonly mean: number
  /** Who agreed at least somewhat that it was easy: 5 to 7. */
  readonly agree: Share
  /** Who did not agree: 1 to 3. */
  readonly disagree: Share
  readonly n: number
  readonly leftOut: number
}

/**
 * The effort score of "… made it easy for me to handle my issue" on seven points of agreement (CES 2.0: Dixon, Toman
 * and DeLisi 2013): mean, and the shares of 5–7 and of 1–3 with Wilson intervals. For the plain question on five points
 * there is `ease`; the two are never mixed in one figure.
 *
 * @param ratings - 1 to 7; `null` and `undefined` are left out and counted
 * @returns `undefined` where nobody answered
 * @throws RangeError where a rating is not 1 to 7
 * @example ces([7, 6, 5, 4, 3, 7, 6, 2, 5, 6]) // { mean: 5.1, agree: { share: 0.7, low: 0.397, high: 0.892, n: 10 }, … }
 */
export function ces(ratings: readonly Rating[]): EffortScore | undefined {
  const { given, leftOut } = givenAnswers('ces', ratings, 1, 7)
  const agree = boxShare('ces', given, { points: 7, from: 5, to: 7 })
  const disagree = boxShare('ces', given, { points: 7, from: 1, to: 3 })
  const mean = given.reduce((sum, rating) => sum + rating, 0) / given.length
  return agree && disagree && { mean, agree, disagree, n: given.length, leftOut }
}
