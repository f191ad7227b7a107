import { type MatrixQuestion, type RatingQuestion, scalePoints } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

const fewest = 4
const most = 7

/** Four to seven points, and 0 to 10 where it is the standard question about recommending. */
export const numberOfPoints: Rule = {
  id: 'S-03',
  level: 'warning',
  reason:
    'Three points are too few for a single rating (MeasuringU), and seven did best on two-sided scales (Malhotra, Krosnick and Thomas, 2009). The 0 to 10 scale belongs to the question about recommending.',
  bad: example([rating('How was your visit?', ['Bad', 'In between', 'Good']), open]),
  good: example([
    rating('How was your visit?', ['Very bad', 'Bad', 'In between', 'Good', 'Very good']),
    open,
  ]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question, path }) => {
      const points = scalePoints(question.scale).length
      if ((points >= fewest && points <= most) || isRecommend(question)) return []
      return [{ path: `${path}.scale`, message: `This scale has ${points} points. Use 4, 5 or 7.` }]
    }),
}

/** Known by its scale and by the word, in the text or, for other languages, in the id. */
function isRecommend({ scale, text, id }: RatingQuestion | MatrixQuestion): boolean {
  return 'from' in scale && scale.from === 0 && scale.to === 10 && /recommend|\bnps\b/i.test(`${id} ${text}`)
}
