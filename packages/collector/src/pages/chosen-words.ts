import type { Answer } from '@earshot/core/answer'
import { isRightToLeft } from '@earshot/core/messages/locales'
import type { AnswerLine } from '../reading/answer-lines.ts'
import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * What was chosen. Between words from right to left the groups of `+49 30 1234` would change their places, and somebody
 * would call another number: there, each way to reach a person stands for itself.
 *
 * @param locale - in which the answer was given
 */
export function chosenWords(
  { chosen = '' }: AnswerLine,
  answer: Answer | undefined,
  { locale, speech }: { readonly locale: string; readonly speech: Speech },
): string | Html {
  const ways = waysIn(answer)
  const turns = speech.dir === 'rtl' || isRightToLeft(locale) || rightToLeft.test(chosen)
  if (!ways.length || !turns) return chosen
  const comma = speech.list(['', ''])
  return html`${ways.map((way, index) => html`${index > 0 && comma}<bdi>${way}</bdi>`)}`
}

/** Name, number and address of a contact; nothing of any other answer. */
function waysIn(answer: Answer | undefined): readonly string[] {
  const { value, label } = answer ?? {}
  if (label !== undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const items: readonly unknown[] = Object.values(value)
  return items.filter((item) => typeof item === 'string')
}
