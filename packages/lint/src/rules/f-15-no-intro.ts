import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import type { Rule } from '../rule.ts'

const intro = { id: 'intro', type: 'message', text: 'We would like to hear from you.' } as const

/** The first thing asked is the first thing shown. */
export const noIntro: Rule = {
  id: 'F-15',
  level: 'warning',
  reason:
    'Of those who leave a web survey, three quarters leave at its introduction (meta-study of 7,000 web surveys with 2 million answers).',
  bad: example([intro, rating(), open]),
  good: example([rating(), open], { purpose: intro.text }),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    const way = (id: string) => paths.get(id) ?? []
    return prompt.questions.flatMap(({ type, id }, index) => {
      const isFirst = prompt.questions
        .slice(0, index)
        .every((before) => !canMeet(prompt, [...way(before.id), ...way(id)]))
      const asksAfter = prompt.questions
        .slice(index + 1)
        .some((after) => after.type !== 'message' && canMeet(prompt, [...way(id), ...way(after.id)]))
      return type === 'message' && isFirst && asksAfter
        ? [
            {
              path: `questions[${index}]`,
              message: 'A screen that asks nothing comes first. Drop it, or say it in "purpose".',
            },
          ]
        : []
    })
  },
}
