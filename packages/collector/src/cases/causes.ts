import type { KnownPrompts } from '../ingest/record-of.ts'
import type { StoredResponse } from '../storage/port.ts'
import { english, type Speech } from '../words/speech.ts'

/** What can fall short: the six basic needs, then time, product, price, promise and anything else. */
export const causes = [
  'friendliness',
  'understanding',
  'fairness',
  'options',
  'control',
  'information',
  'time',
  'product',
  'price',
  'promise',
  'other',
] as const

export type Cause = (typeof causes)[number]

/** The six needs, by the questions that ask for them: `n1` to `n6`. */
export const sixNeedCodes: readonly Cause[] = causes.slice(0, 6)

export function isCause(code: string): code is Cause {
  return causes.some((cause) => cause === code)
}

/** What fell short, as somebody has named it. */
export function namedIn({ data }: Pick<StoredResponse, 'data'>): readonly string[] {
  const value = data.answers.find(({ question }) => question === 'what')?.value
  return Array.isArray(value) ? value.map(String) : []
}

/**
 * A cause in few words, for lists and sentences; the ready-made prompts ask with longer ones. One that a definition of the
 * owner's own has brought is told as it was asked.
 */
export function causeName(code: string, prompts?: KnownPrompts, { words }: Speech = english): string {
  if (isCause(code)) return words.results.causes[code]
  for (const { questions } of prompts?.values() ?? []) {
    const what = questions.find(({ id, type }) => id === 'what' && type === 'choices')
    const option = what && 'options' in what && what.options.find(({ id }) => id === code)
    if (option) return option.text
  }
  return code
}
