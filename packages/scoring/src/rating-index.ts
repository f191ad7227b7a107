import { givenAnswers, type Rating } from './given-answers.ts'
import { mustBeCount } from './must-be.ts'

/** A mean rating on a scale from 0 to 100. */
export interface RatingIndex {
  readonly index: number
  readonly n: number
  readonly leftOut: number
}

/**
 * The mean rating as 0 (all in the worst category) to 100 (all in the best): 100 · (mean − 1)/(points − 1). Of Poor,
 * Fair, Good, Outstanding counted 0 to 3 that is 100 · mean/3. It treats steps between words as equal; the shares of
 * `topBox` and `bottomBox` do not.
 *
 * @param ratings - 1 to `points`; `null` and `undefined` are left out and counted
 * @returns `undefined` where nobody answered
 * @throws RangeError where a rating is no point of the scale, or the scale has fewer than 2
 * @example ratingIndex([4, 3, 1], 4) // { index: 55.56, n: 3, leftOut: 0 }
 */
export function ratingIndex(ratings: readonly Rating[], points: number): RatingIndex | undefined {
  mustBeCount('ratingIndex', 'points', points, 2)
  const { given, leftOut } = givenAnswers('ratingIndex', ratings, 1, points)
  if (given.length === 0) return undefined
  const mean = given.reduce((sum, rating) => sum + rating, 0) / given.length
  return { index: (100 * (mean - 1)) / (points - 1), n: given.length, leftOut }
}
