import { hash } from './hash.ts'
import type { Prompt } from './prompt.ts'

/**
 * The version of a definition: 8 hexadecimal digits over everything that a person reads or that changes what is asked
 * (title, purpose, questions, thanks, translations, the promise of anonymity). Where and how often it is asked is left
 * out, and so is the order in which the keys are written.
 */
export function versionOf(prompt: Prompt): string {
  const { id, title, purpose, questions, thanks, translations, anonymous } = prompt
  return hash(canonical([id, title, purpose, questions, thanks, translations, anonymous]))
    .toString(16)
    .padStart(8, '0')
}

/** JSON with sorted keys, without what is undefined. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    .join()}}`
}
