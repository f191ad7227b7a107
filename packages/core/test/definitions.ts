import { parsePrompt } from '@earshot/core/parse-prompt'

export type Fields = Readonly<Record<string, unknown>>

export const text: Fields = { id: 'why', type: 'text', text: 'Why?' }
export const rating: Fields = { id: 'rating', type: 'rating', text: 'How?', scale: ['Poor', 'Good'] }
export const choice: Fields = {
  id: 'pick',
  type: 'choice',
  text: 'Which?',
  options: [{ id: 'a', text: 'A' }],
}

export const withQuestions = (...questions: readonly unknown[]): Fields => ({
  id: 'p',
  title: 'T',
  questions,
})
export const withFields = (more: Fields): Fields => ({ ...withQuestions(rating, text), ...more })

/** Every issue as `code path`, errors and what is passed over apart. */
export function told(value: unknown): {
  readonly errors: readonly string[]
  readonly passedOver: readonly string[]
} {
  const parsed = parsePrompt(value)
  const lines = parsed.issues.map(({ code, path }) => `${code} ${path}`)
  return parsed.status === 'ok' ? { errors: [], passedOver: lines } : { errors: lines, passedOver: [] }
}
export const errors = (value: unknown): readonly string[] => told(value).errors
export const fine = { errors: [], passedOver: [] }
export const firstMessage = (value: unknown): string => parsePrompt(value).issues[0]?.message ?? 'no issue'
