import type { Checks } from './checks.ts'
import { cleanText } from './clean-text.ts'
import type { Problem } from './messages/messages.ts'
import { type ChoicesQuestion, type MatrixQuestion, type RatingQuestion, scalePoints } from './question.ts'

/** The checks of the types that nearly every prompt has. A text with a `form` is refused: `formChecks` has that. */
export const plainChecks: Pick<Checks, 'rating' | 'choice' | 'choices' | 'text'> = {
  rating: (question, value) => pointOf(question, value) ?? 'not-an-option',
  choice(question, value, other) {
    const chosen = chosenOf(question, [value], other)
    return typeof chosen === 'object'
      ? { ...chosen, value: `${chosen.value}`, label: `${chosen.label}` } // lists of one
      : chosen
  },
  choices: chosenOf,
  text({ maxLength, form }, value) {
    if (form || typeof value !== 'string') return 'wrong-type'
    const text = cleanText(value, maxLength)
    if (text) return { value: text }
  },
}

/** The point of a scale, or the answer beside it. */
export function pointOf(
  { scale, notApplicable }: Pick<RatingQuestion | MatrixQuestion, 'scale' | 'notApplicable'>,
  value: unknown,
): { readonly value: number | null; readonly label: string } | undefined {
  return value === null && notApplicable
    ? { value, label: notApplicable }
    : scalePoints(scale).find((point) => point.value === value)
}

interface Chosen {
  readonly value: readonly string[]
  readonly label: readonly string[]
  readonly other?: string
}

/** Options in the order in which they were chosen, each once. */
export function chosenOf(
  { options, min = 0, max = options.length }: Pick<ChoicesQuestion, 'options' | 'min' | 'max'>,
  value: unknown,
  other?: string,
): Chosen | Problem | undefined {
  if (!Array.isArray(value)) return 'wrong-type'
  const ids = [...new Set(value)]
  const chosen = ids.flatMap((id) => options.filter((option) => option.id === id))
  if (chosen.length < ids.length) return 'not-an-option'
  if (!ids.length) return
  const none = chosen.some((option) => option.none)
  if (ids.length > (none ? 1 : max)) return 'too-many'
  if (ids.length < min && !none) return 'too-few'
  const written = chosen.some((option) => option.other) && cleanText(other)
  return {
    value: ids,
    label: chosen.map((option) => option.text),
    ...(written && { other: written }),
  }
}
