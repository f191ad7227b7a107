import { type Scale, scalePoints } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { labelsOf } from '../labels-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** Up to so many points each one has room for its own words. */
const mostLabelled = 7

const hasWords = (label: string | undefined): boolean => label !== undefined && /\p{L}/u.test(label)

/** Words at every point of a short scale, and at both ends of a long one. */
export const labelledPoints: Rule = {
  id: 'S-02',
  level: 'warning',
  reason:
    'A bare number means something else to everybody. Up to 7 points every point can have its words; beyond that the ends must.',
  bad: example([rating('How was your visit?', { from: 1, to: 5, low: 'Poor', high: 'Outstanding' }), open]),
  good: example([
    rating('How was your visit?', ['Very bad', 'Bad', 'In between', 'Good', 'Very good']),
    open,
  ]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question: { scale }, path }) => {
      const message = missing(scale)
      return message === undefined ? [] : [{ path: `${path}.scale`, message }]
    }),
}

function missing(scale: Scale): string | undefined {
  const labels = labelsOf(scale)
  const points = scalePoints(scale).length
  if (points > mostLabelled)
    return hasWords(labels[0]) && hasWords(labels.at(-1))
      ? undefined
      : 'An end of this scale has no words. Say what the lowest and the highest point mean.'
  return labels.length === points && labels.every(hasWords)
    ? undefined
    : `This scale has ${points} points and not all have words. Give a list of words, lowest first.`
}
