import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { runsOf } from './runs-of.ts'

/**
 * The steps of the longest way through a prompt. Not counted: messages, and what only criticism leads to and can be
 * skipped.
 */
export function stepsOf(prompt: Prompt): readonly Question[] {
  const { runs } = runsOf(prompt)
  const forAll = new Set(runs.filter(({ critical }) => !critical).flatMap(({ shown }) => shown))
  return runs
    .map(({ shown }) =>
      shown.filter((question) => question.type !== 'message' && (question.required || forAll.has(question))),
    )
    .reduce<readonly Question[]>((longest, steps) => (steps.length > longest.length ? steps : longest), [])
}
