import { en } from '@earshot/core/messages/en'
import type { Problem } from '@earshot/core/messages/messages'
import { moreEn } from '@earshot/core/messages/more-en'
import type { Question } from '@earshot/core/question'
import { weave } from '@earshot/core/weave'

/** Why an answer of a form was not taken: what core finds, and what only happens in a form without script. */
export type FormProblem = Problem | 'same-place' | 'not-alone' | 'whole-number' | 'decimals'

const words: Readonly<Record<FormProblem, string>> = {
  ...en.problems,
  ...moreEn.problems,
  'same-place': 'Two items have the same place. Please give each item a place of its own.',
  'not-alone': '“{none}” does not go with other answers. Please choose it alone, or leave it out.',
  'whole-number': 'Please write a whole number, without a point or comma.',
  decimals: 'Please write a number with at most {decimals} digits after the point.',
}

/** Larger numbers core does not take. */
const largest = 1e15

/** Says what is wrong, with the question's own limits. */
export function problemWords(question: Question, problem: FormProblem): string {
  const none = 'options' in question ? question.options.find((option) => option.none)?.text : undefined
  const known = { min: -largest, max: largest, ...question, ...(none !== undefined && { none }) }
  const limits = new Map<string, unknown>(Object.entries(known))
  return weave(words[problem], (name) => `${limits.get(name) ?? ''}`)
}
