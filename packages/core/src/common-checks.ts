import type { Checks } from './checks.ts'
import { cleanText } from './clean-text.ts'
import type { Problem } from './messages/messages.ts'
import { type ChoicesQuestion, type MatrixQuestion, type RatingQuestion, scalePoints } from './question.ts'

/** What a text must look like. Each form has the name of the problem with it. */
const forms = {
  // Deliberately mild: one @ with something before it and a dot after it. Whether it works shows when it is used.
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^[+\s().\-/]*(\d[+\s().\-/]*){5,}$/,
  number: /^[+-]?\d+([.,]\d+)?$/,
}

/** The checks of the types that most prompts have. */
export const commonChecks: Pick<Checks, 'rating' | 'choice' | 'choices' | 'text' | 'contact'> = {
  rating: (question, value) => pointOf(question, value) ?? 'not-an-option',
  choice(question, value, other) {
    const chosen = chosenOf(question, [value], other)
    return typeof chosen === 'object'
      ? { ...chosen, value: `${chosen.value}`, label: `${chosen.label}` } // lists of one
      : chosen
  },
  choices: chosenOf,
  text({ maxLength, form }, value) {
    if (typeof value !== 'string') return 'wrong-type'
    const text = cleanText(value, maxLength)
    if (text) return misses(text, form) ?? { value: text }
  },
  contact({ fields = ['name', 'email', 'phone'], consent }, value) {
    if (!isObject(value)) return 'wrong-type'
    const contact: Record<string, string> = {}
    for (const field of fields) {
      const text = cleanText(value[field], 200)
      if (text) contact[field] = text
    }
    const { name, email, phone } = contact
    if (!email && !phone) return name ? 'contact' : undefined
    const problem = misses(email, 'email') ?? misses(phone, 'phone')
    if (problem || !consent) return problem ?? { value: contact }
    return value.consent === true ? { value: { ...contact, consent: true } } : 'consent'
  },
}

/** The form that a text should have and has not. */
const misses = (text?: string, form?: keyof typeof forms): Problem | undefined =>
  text && form && !forms[form].test(text) ? form : undefined

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
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
