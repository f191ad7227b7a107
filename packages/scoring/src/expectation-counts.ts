import type { ExpectationCounts } from './expectation-shares.ts'
import { givenAnswers, type Rating } from './given-answers.ts'

/**
 * Sorts answers to "How was it next to what you expected?" on five points into below (1–2), met (3) and exceeded (4–5).
 *
 * @param ratings - 1 to 5; `null` and `undefined` are left out
 * @throws RangeError where a rating is not 1 to 5
 */
export function expectationCounts(ratings: readonly Rating[]): ExpectationCounts {
  const { given } = givenAnswers('expectationCounts', ratings, 1, 5)
  const below = given.filter((rating) => rating < 3).length
  const exceeded = given.filter((rating) => rating > 3).length
  return { below, met: given.length - below - exceeded, exceeded }
}
