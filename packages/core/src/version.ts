import { hash } from './hash.ts'
import type { Prompt } from './prompt.ts'
import { writeJson } from './write-json.ts'

/**
 * The version of a definition: 8 hexadecimal digits over everything that a person reads or that changes what is asked
 * (title, purpose, questions, thanks, translations, the promise of anonymity). Where and how often it is asked is left
 * out, and so is the order in which the keys are written.
 */
export function versionOf(prompt: Prompt): string {
  const { id, title, purpose, questions, thanks, translations, anonymous } = prompt
  const parts = [id, title, purpose, questions, thanks, translations, anonymous]
  const inOrder = (value: unknown): unknown =>
    value instanceof Object && !('length' in value) ? Object.fromEntries(Object.entries(value).sort()) : value
  return hash(writeJson(parts, inOrder)).toString(16).padStart(8, '0')
}
