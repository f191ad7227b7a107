import { type Condition, parseCondition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import { type MatrixQuestion, type RatingQuestion, scalePoints } from '@earshot/core/question'
import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Flaw, Rule } from '../rule.ts'
import { verdict } from '../verdict.ts'

/** Each low answer to a rating can lead to a box to write in. */
export const criticismIsHeard: Rule = {
  id: 'F-04',
  level: 'error',
  reason: 'Who criticises and finds no place to say why was counted and not heard.',
  bad: example([rating(), { ...open, when: 'rating = 4' }]),
  good: example([rating(), { ...open, when: 'rating <= 2' }]),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    const path = (id: string): readonly Condition[] => paths.get(id) ?? []
    const openQuestions = questionsOf(prompt, 'text').filter(({ question: { form } }) => form === undefined)
    return questionsOf(prompt, 'rating', 'matrix').flatMap(({ question, path: at }): readonly Flaw[] => {
      const unheard = criticalPoints(prompt, question).find((point) => {
        const known = new Map<string, unknown>(
          question.type === 'matrix'
            ? question.rows.map(({ id }) => [`${question.id}.${id}`, point])
            : [[question.id, point]],
        )
        const asked = path(question.id)
        const heard = openQuestions.some((item) =>
          canMeet(prompt, [...asked, ...path(item.question.id)], known),
        )
        return !heard && canMeet(prompt, asked, known)
      })
      if (unheard === undefined) return []
      const label = scalePoints(question.scale).find(({ value }) => value === unheard)?.label ?? unheard
      return [
        {
          path: at,
          message: `After “${label}” there is no open question. Add a text question.`,
        },
      ]
    })
  },
}

/**
 * The points of a rating or of a matrix that are criticism: by the prompt's own `criticism`, with nothing else answered, or, where
 * that says nothing of this rating, those below the middle of the scale, as core's `isCriticism` has it.
 */
function criticalPoints(
  { criticism }: Prompt,
  { id, scale }: RatingQuestion | MatrixQuestion,
): readonly number[] {
  const points = scalePoints(scale).map(({ value }) => value)
  const middle = ((points[0] ?? 0) + (points.at(-1) ?? 0)) / 2
  const parsed = criticism === undefined ? undefined : parseCondition(criticism)
  const own = parsed?.status === 'ok' ? parsed : undefined
  const nothing = new Map<string, unknown>(own?.names.map((name) => [name, undefined]))
  const told = points.filter(
    (point) =>
      own?.names.includes(id) && verdict(own.condition, new Map([...nothing, [id, point]])) === 'yes',
  )
  return told.length ? told : points.filter((point) => point < middle)
}
