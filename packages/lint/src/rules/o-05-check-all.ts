import type { ChoicesQuestion, Question } from '@earshot/core/question'
import { example } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'
import { stepsOf } from '../steps-of.ts'

/** More are not read to the end. */
const mostOptions = 12
/** In a survey longer than this each need is rated by itself. */
const mostSteps = 10

const needs = (count: number): ChoicesQuestion => ({
  id: 'needs',
  type: 'choices',
  text: 'What could have been better?',
  options: Array.from({ length: count }, (_, index): ChoicesQuestion['options'][number] => ({
    id: `need-${index + 1}`,
    text: `Need ${'abcdefghijklmnop'[index]}`,
  })),
  order: 'random',
})

/** Long lists to tick are not read. */
export const checkAll: Rule = {
  id: 'O-05',
  level: 'warning',
  reason:
    '“Check all” under-reports: people stop when they have ticked enough, and pairs of yes and no draw more “yes” (Pew, n = 4,581).',
  bad: example([needs(13)]),
  good: example([needs(8)]),
  check: (prompt) => {
    const steps = stepsOf(prompt)
    return questionsOf(prompt, 'choices').flatMap(({ question, path }) => {
      const count = question.options.length
      const isLong = steps.length > mostSteps && steps.some((step: Question) => step === question)
      if (count <= mostOptions && !isLong) return []
      const why =
        count > mostOptions
          ? `This list to tick has ${count} options. Cut it to ${mostOptions}`
          : `This is a list to tick in ${steps.length} questions. Cut the prompt`
      return [{ path, message: `${why}, or rate each item by itself.` }]
    })
  },
}
