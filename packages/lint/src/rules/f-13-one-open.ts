import type { Question } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { lengthOf } from '../length-of.ts'
import type { Rule } from '../rule.ts'
import { runsOf } from '../runs-of.ts'

const isOpen = (question: Question): boolean => question.type === 'text' && question.form === undefined

/** A short prompt that interrupts asks people to write once, before it follows up criticism. */
export const oneOpen: Rule = {
  id: 'F-13',
  level: 'warning',
  reason:
    'Writing takes longer than all taps together; who is interrupted writes once, or leaves before the follow-up that matters.',
  bad: example([open, { ...open, id: 'else', text: 'What else?' }, rating()], {
    trigger: [{ on: 'load', after: '5s' }],
    limits: { every: '30d' },
  }),
  good: example([open, rating()], {
    trigger: [{ on: 'load', after: '5s' }],
    limits: { every: '30d' },
  }),
  check: (prompt) => {
    if (lengthOf(prompt) !== 'micro') return []
    const { runs } = runsOf(prompt)
    const forAll = new Set(runs.filter(({ critical }) => !critical).flatMap(({ shown }) => shown))
    const followUp = prompt.questions.findIndex((question) => !forAll.has(question))
    const early = new Set(prompt.questions.slice(0, followUp < 0 ? undefined : followUp))
    const second = runs
      .map(({ shown }) => shown.filter((question) => isOpen(question) && early.has(question))[1])
      .find(Boolean)
    return second
      ? [
          {
            path: `questions[${prompt.questions.indexOf(second)}]`,
            message: 'This is the second open question of a short prompt. Keep one.',
          },
        ]
      : []
  },
}
