import type { Answer } from './answer.ts'
import { type Checks, checkWith } from './checks.ts'
import { formChecks } from './form-checks.ts'
import type { Problem } from './messages/messages.ts'
import { plainChecks } from './plain-checks.ts'
import type { Question } from './question.ts'
import { rareChecks } from './rare-checks.ts'

export { maxTextLength } from './clean-text.ts'

/** What became of a value: an answer as it travels, or why it is none. */
export type CheckedAnswer =
  /** `answer` is `undefined` where nothing was given. */
  | { readonly status: 'ok'; readonly answer: Answer | undefined }
  | { readonly status: 'invalid'; readonly problem: Problem }

/** Every type's check. */
export const allChecks: Checks = { ...plainChecks, ...formChecks, ...rareChecks }

/**
 * Checks a value against its question and gives the answer as it travels: with the label that was shown, texts trimmed
 * and well-formed, without NUL characters, cut at the question's limit. Empty texts, lists, contacts and matrices, and a
 * box without its tick, count as nothing given.
 *
 * - `choices`: an option that excludes the others is refused beside others (`too-many`) and is enough by itself.
 * - `ranking`: all options, else `places`.
 * - `matrix`: rows may stay open unless the question is required (`rows`). Each label is `row: point`.
 * - `number`: a number with at most the question's `decimals`, up to 10^15 on both sides.
 * - `date`: a day of the calendar from year 0 to 9999, as `YYYY-MM-DD`.
 */
export function checkAnswer(question: Question, value: unknown, other?: string): CheckedAnswer {
  const checked = checkWith(allChecks, question, value, other)
  return typeof checked === 'string'
    ? { status: 'invalid', problem: checked }
    : { status: 'ok', answer: checked }
}
