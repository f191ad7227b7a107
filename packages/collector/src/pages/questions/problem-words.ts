import type { Problem } from '@earshot/core/messages/messages'
import type { Question } from '@earshot/core/question'
import { weave } from '@earshot/core/weave'
import type { Speech } from '../../words/speech.ts'

/** Why an answer of a form was not taken: what core finds, and what only happens in a form without script. */
export type FormProblem = Problem | 'same-place' | 'not-alone' | 'whole-number' | 'decimals'

/** Larger numbers core does not take. */
const largest = 1e15

/** Says what is wrong, with the question's own limits. */
export function problemWords(question: Question, problem: FormProblem, { words, messages }: Speech): string {
  const said: Readonly<Record<FormProblem, string>> = { ...messages.problems, ...words.ask.problems }
  const none = 'options' in question ? question.options.find((option) => option.none)?.text : undefined
  const known = { min: -largest, max: largest, ...question, ...(none !== undefined && { none }) }
  const limits = new Map<string, unknown>(Object.entries(known))
  return weave(said[problem], (name) => `${limits.get(name) ?? ''}`)
}
