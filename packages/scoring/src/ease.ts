import { boxShare } from './box-share.ts'
import { givenAnswers, type Rating } from './given-answers.ts'
import type { Share } from './wilson.ts'

/** How easy people say it was, in the plain form with five points. */
export interface Ease {
  readonly mean: number
  /** Who said 4 or 5. */
  readonly easy: Share
  readonly n: number
  readonly leftOut: number
}

/**
 * The plain form of the effort question, "How easy or hard was it?", on five points: mean, and the share of 4 and 5
 * with its Wilson interval. For the seven points of agreement there is `ces`; the two are never mixed in one figure.
 *
 * @param ratings - 1 to 5, higher is easier; `null` and `undefined` are left out and counted
 * @returns `undefined` where nobody answered
 * @throws RangeError where a rating is not 1 to 5
 */
export function ease(ratings: readonly Rating[]): Ease | undefined {
  const { given, leftOut } = givenAnswers('ease', ratings, 1, 5)
  const easy = boxShare('ease', given, { points: 5, from: 4, to: 5 })
  const mean = given.reduce((sum, rating) => sum + rating, 0) / given.length
  return easy && { mean, easy, n: given.length, leftOut }
}
