import { parseCondition } from '@earshot/core/condition'
import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'

/** A step waits for earlier answers only, so that no two wait for each other. */
export const noLoop: Rule = {
  id: 'F-12',
  level: 'error',
  reason:
    'A step that waits for itself or for a later one is never asked, or asked after the fact; two that wait for each other never end. The parser refuses such definitions, so this speaks only of those that did not go through it.',
  bad: example([{ ...rating(), when: 'why' }, open]),
  good: example([rating(), { ...open, when: 'rating <= 2' }]),
  check: ({ questions }) => {
    const places = new Map(questions.map(({ id }, index) => [id, index]))
    return questions.flatMap(({ id, when }, index) => {
      const parsed = parseCondition(when ?? '')
      if (parsed.status !== 'ok') return []
      // The answer to a row of a matrix is called `matrix.row`.
      const ahead = parsed.names.find((name) => (places.get(name.split('.')[0] ?? '') ?? -1) >= index)
      if (ahead === undefined) return []
      const message =
        ahead.split('.')[0] === id
          ? `It waits for its own answer, “${ahead}”. Take that out of the condition.`
          : `It waits for “${ahead}”, which comes later. Move that question up, or take it out of the condition.`
      return [{ path: `questions[${index}].when`, message }]
    })
  },
}
