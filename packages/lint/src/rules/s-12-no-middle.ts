import { scalePoints } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { isOneSided } from '../is-one-sided.ts'
import { labelsOf } from '../labels-of.ts'
import { polarityOf } from '../polarity-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** A two-sided scale with an even number of points takes a side for the person. */
export const noMiddle: Rule = {
  id: 'S-12',
  level: 'note',
  reason:
    'Without a middle, who is in between must choose a side. That can be meant; say so beside the figures. Scales of degree (“Not at all” to “Fully”) have no middle to miss.',
  bad: example([rating(), open]),
  good: example([
    rating('How was your visit?', ['Very bad', 'Bad', 'In between', 'Good', 'Very good']),
    open,
  ]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question: { scale }, path }) => {
      const points = scalePoints(scale).length
      const sides = labelsOf(scale).map(polarityOf)
      const twoSided = sides.includes('good') && sides.includes('bad') && !isOneSided(scale)
      return points % 2 === 0 && twoSided
        ? [
            {
              path: `${path}.scale`,
              message: `This scale of ${points} points has no middle: who is in between must take a side.`,
            },
          ]
        : []
    }),
}
