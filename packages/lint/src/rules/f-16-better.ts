import { scalePoints } from '@earshot/core/question'
import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** Who praises is asked too. */
export const better: Rule = {
  id: 'F-16',
  level: 'note',
  reason: 'People who are happy know what could be better, and say it kindly. Nobody else is easier to ask.',
  bad: example([rating(), { ...open, when: 'rating <= 2' }]),
  good: example([
    rating(),
    { ...open, when: 'rating <= 2' },
    { id: 'one', type: 'text', text: 'What is one thing we could do better?', when: 'rating > 2' },
  ]),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    const path = (id: string) => paths.get(id) ?? []
    const openQuestions = questionsOf(prompt, 'text').filter(({ question: { form } }) => form === undefined)
    return questionsOf(prompt, 'rating').flatMap(({ question, path: at }) => {
      const top = scalePoints(question.scale).at(-1)
      const known = new Map([[question.id, top?.value]])
      const asked = openQuestions.some((item) =>
        canMeet(prompt, [...path(question.id), ...path(item.question.id)], known),
      )
      return asked
        ? []
        : [{ path: at, message: `After “${top?.label}” nobody is asked what could be better.` }]
    })
  },
}
