import type { MatrixQuestion, RatingQuestion } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { isOneSided } from '../is-one-sided.ts'
import { labelsOf } from '../labels-of.ts'
import { polarityOf } from '../polarity-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** As many good words as bad ones. */
export const balance: Rule = {
  id: 'S-01',
  level: 'error',
  reason:
    'Three words of praise and one of blame make praise the likely tap. A scale that is meant to have one side says "unipolar": true, and the results say so too. Only scales whose every word is in the table of words are judged, and a lukewarm word (Fair, OK) may count as the middle or as bad.',
  bad: example([rating('How was your visit?', ['Bad', 'OK', 'Good', 'Great', 'Excellent']), open]),
  good: example([
    rating('How was your visit?', ['Very bad', 'Bad', 'In between', 'Good', 'Very good']),
    open,
  ]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question, path }) => {
      const { scale } = question
      // A range of numbers names only its ends, one on each side.
      if ('from' in scale || isUnipolar(question) || isOneSided(scale)) return []
      const sides = labelsOf(scale).map(polarityOf)
      const count = (side: string): number => sides.filter((found) => found === side).length
      const [good, bad, lukewarm] = [count('good'), count('bad'), count('lukewarm')]
      const balanced = good >= bad && good <= bad + lukewarm
      if (sides.includes(undefined) || balanced) return []
      const message = `This scale has ${good} good and ${bad + lukewarm} other or bad words. Give as many of each, or say "unipolar": true.`
      return [{ path: `${path}.scale`, message }]
    }),
}

const isUnipolar = (question: RatingQuestion | MatrixQuestion): boolean =>
  question.type === 'rating' && question.unipolar === true
