import type { Question } from '@earshot/core/question'
import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import type { Rule } from '../rule.ts'

const overall: Question = { ...rating('How was your visit overall?'), id: 'overall' }
const food: Question = { ...rating('How was the food?'), id: 'food' }

const wholes =
  /\b(?:overall|all in all|in general|as a whole|taken together|altogether|all things considered|in total|in all|on the whole|whole (?:visit|stay|trip|meal|evening|day|order|experience|event|course)|general impression)\b/i
const isRated = ({ type }: Question): boolean => type === 'rating' || type === 'matrix'
const isWhole = (question: Question): boolean => isRated(question) && wholes.test(question.text)

/** The whole is rated before its parts. */
export const overallFirst: Rule = {
  id: 'O-03',
  level: 'warning',
  reason:
    'Parts that were just rated colour the judgement of the whole: it is then made of them, and of nothing else (part-whole order effects; Schuman and Presser, 1981).',
  bad: example([food, overall, open]),
  good: example([overall, food, open]),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    const conditions = ({ id }: Question) => paths.get(id) ?? []
    return prompt.questions.flatMap((question, index) => {
      const part =
        isWhole(question) &&
        prompt.questions
          .slice(0, index)
          .find(
            (item) =>
              isRated(item) &&
              !isWhole(item) &&
              canMeet(prompt, [...conditions(item), ...conditions(question)]),
          )
      return part
        ? [
            {
              path: `questions[${index}]`,
              message: `“${part.id}” asks about a part before this asks about the whole. Ask about the whole first.`,
            },
          ]
        : []
    })
  },
}
