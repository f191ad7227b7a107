import { givenAnswers } from './given-answers.ts'
import { mustBeCount } from './must-be.ts'

/**
 * One person's score of a pair of ratings, usefulness and ease, from 0 to 100: (a + b − 2) · 100/(2 · (points − 1)), on
 * seven points (a + b − 2) · 100/12 (UX-Lite: Lewis and Sauro). Give the scores of all people to `meanT`.
 *
 * @param points - default: 7
 * @throws RangeError where a rating is no point of the scale, or is missing
 * @example uxLite([6, 5]) // 75
 */
export function uxLite(pair: readonly [number, number], points = 7): number {
  mustBeCount('uxLite', 'points', points, 2)
  if (givenAnswers('uxLite', pair, 1, points).given.length !== 2)
    throw new RangeError('uxLite: there must be two ratings')
  return ((pair[0] + pair[1] - 2) * 100) / (2 * (points - 1))
}
