import { type MatrixQuestion, type RatingQuestion, scalePoints } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { labelsOf } from '../labels-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** The same numbers mean the same all through a prompt. */
export const sameNumbers: Rule = {
  id: 'S-16',
  level: 'warning',
  reason:
    'Who has learned that 5 is very good reads it so again, where it now means always. Only numbers that people see are compared: ranges, numbers as the look, and numbers within the words.',
  bad: example([
    rating('How was the food?', { from: 1, to: 5, low: 'Very bad', high: 'Very good' }),
    { ...rating('How many of us were kind?', { from: 1, to: 5, low: 'None', high: 'All' }), id: 'kind' },
    open,
  ]),
  good: example([
    rating('How was the food?', { from: 1, to: 5, low: 'Very bad', high: 'Very good' }),
    { ...rating('How was the room?', { from: 1, to: 5, low: 'Very bad', high: 'Very good' }), id: 'room' },
    open,
  ]),
  check: (prompt) => {
    const seen = new Map<string, string>()
    return questionsOf(prompt, 'rating', 'matrix').flatMap(({ question, path }) => {
      const numbers = numbersIn(question)
      if (numbers === undefined) return []
      const meaning = meaningOf(question)
      const before = seen.get(numbers) ?? meaning
      seen.set(numbers, before)
      return before === meaning
        ? []
        : [
            {
              path: `${path}.scale`,
              message: `The numbers ${numbers} mean something else in an earlier question. Use words.`,
            },
          ]
    })
  },
}

/** The numbers as people see them, or `undefined` where they see words only. */
function numbersIn(question: RatingQuestion | MatrixQuestion): string | undefined {
  const { scale } = question
  const points = scalePoints(scale)
  const shown =
    'from' in scale ||
    (question.type === 'rating' && question.show === 'numbers') ||
    scale.every((label) => /^\(?\d/.test(label.trim()))
  return shown ? `${points[0]?.value} to ${points.at(-1)?.value}` : undefined
}

/** The words at the two ends. */
function meaningOf({ scale }: RatingQuestion | MatrixQuestion): string {
  const labels = labelsOf(scale).map((label) =>
    label
      .toLowerCase()
      .replace(/[^\p{L}\s]/gu, '')
      .trim(),
  )
  return `${labels[0]} / ${labels.at(-1)}`
}
