import { hash } from './hash.ts'
import type { Prompt } from './prompt.ts'

/**
 * The version of a definition: 8 hexadecimal digits over everything that a person reads or that changes what is asked
 * (title, purpose, questions, thanks, translations, the promise of anonymity). Where and how often it is asked is left
 * out, and so is the order in which the keys are written.
 */
export function versionOf(prompt: Prompt): string {
  const { id, title, purpose, questions, thanks, translations, anonymous } = prompt
  const canonical = JSON.stringify(
    [id, title, purpose, questions, thanks, translations, anonymous],
    (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  )
  return hash(canonical).toString(16).padStart(8, '0')
}
