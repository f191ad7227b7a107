import { type Boxes, boxShare, mustBeBoxes, type ShareOfAnswers } from './box-share.ts'
import type { Rating } from './given-answers.ts'

/**
 * The share of answers in the worst category, or in the worst few: criticism, with `boxes: 2`, is Poor and Fair of Poor,
 * Fair, Good, Outstanding. With its Wilson 95 % interval; answers that were not given are left out and counted apart.
 *
 * @param ratings - 1 to `points`, higher is better
 * @returns `undefined` where nobody answered
 * @throws RangeError where a rating is no point of the scale, or `boxes` leaves no point outside
 * @example bottomBox([1, 2, 4, 4], { points: 4, boxes: 2 }) // { share: 0.5, …, n: 4, leftOut: 0 }
 */
export function bottomBox(ratings: readonly Rating[], scale: Boxes): ShareOfAnswers | undefined {
  const boxes = mustBeBoxes('bottomBox', scale)
  return boxShare('bottomBox', ratings, { points: scale.points, from: 1, to: boxes })
}
