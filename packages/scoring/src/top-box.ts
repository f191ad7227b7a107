import { type Boxes, boxShare, mustBeBoxes, type ShareOfAnswers } from './box-share.ts'
import type { Rating } from './given-answers.ts'

/**
 * The share of answers in the best category, or in the best few, with its Wilson 95 % interval. Answers that were not
 * given (`null`, `undefined`) are left out and counted apart.
 *
 * @param ratings - 1 to `points`, higher is better
 * @returns `undefined` where nobody answered
 * @throws RangeError where a rating is no point of the scale, or `boxes` leaves no point outside
 * @example topBox([4, 4, 2, null], { points: 4 }) // { share: 0.667, …, n: 3, leftOut: 1 }
 */
export function topBox(ratings: readonly Rating[], scale: Boxes): ShareOfAnswers | undefined {
  const boxes = mustBeBoxes('topBox', scale)
  const { points } = scale
  return boxShare('topBox', ratings, { points, from: points - boxes + 1, to: points })
}
