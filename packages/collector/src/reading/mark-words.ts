import { english, type Speech } from '../words/speech.ts'

/** Why an answer may be none of a customer's, by the marks that devices, the widget and the asking pages give. */
export function markWords(marks: readonly string[], { words, list }: Speech = english): string {
  const known: Readonly<Record<string, string>> = words.team.answer.marks
  return list(marks.map((mark) => (Object.hasOwn(known, mark) ? (known[mark] ?? mark) : mark)))
}
