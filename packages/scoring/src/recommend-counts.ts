import { givenAnswers, type Rating } from './given-answers.ts'
import type { RecommendCounts } from './recommend-score.ts'

/**
 * Sorts answers to "How likely is it that you would recommend …?" into detractors (0–6), passives (7–8) and promoters
 * (9–10) (Reichheld 2003).
 *
 * @param ratings - 0 to 10; `null` and `undefined` are left out
 * @throws RangeError where a rating is not 0 to 10
 */
export function recommendCounts(ratings: readonly Rating[]): RecommendCounts {
  const { given } = givenAnswers('recommendCounts', ratings, 0, 10)
  const promoters = given.filter((rating) => rating >= 9).length
  const detractors = given.filter((rating) => rating <= 6).length
  return { detractors, passives: given.length - promoters - detractors, promoters }
}
