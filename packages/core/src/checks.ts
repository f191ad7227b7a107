import type { Answer } from './answer.ts'
import type { Problem } from './messages/messages.ts'
import type { Question, QuestionType } from './question.ts'

/** What travels; why it does not; `undefined` where nothing was given. */
export type Checked = Omit<Answer, 'question'> | Problem | undefined

/** Holds a value against a question of one type. `other` is what was written beside an option. */
export type Check<T extends QuestionType> = (
  question: Extract<Question, { type: T }>,
  value: unknown,
  other?: string,
) => Checked

/** One check for each type that takes answers: a new type without its check does not compile. */
export type Checks = { readonly [T in Exclude<QuestionType, 'message'>]: Check<T> }

/** The answer as it travels, or why there is none. A type without a check, such as a message, takes no answer. */
export function checkWith(
  checks: Partial<Checks>,
  question: Question,
  value: unknown,
  other?: string,
): Answer | Problem | undefined {
  if (value === undefined || value === '') return
  // The table gives each type its own check.
  const check = (checks as Readonly<Partial<Record<QuestionType, Check<QuestionType>>>>)[question.type]
  const checked = check ? check(question, value, other) : 'wrong-type'
  return typeof checked === 'object' ? { question: question.id, ...checked } : checked
}
