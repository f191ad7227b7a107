import type { Answer } from '@earshot/core/answer'
import { type EarshotEvent, isResponseEvent } from '@earshot/core/event'
import { looksPersonal } from '@earshot/core/looks-personal'

/** A day: 21.11.2026, 11/21/2026 or 2026-11-21. Told apart first, because a phone number may be written so as well. */
const day = /(\b(?:\d\d?([./-])\d\d?\2(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\b(?![./-]?\d))/
/** What may hold a phone or card number. Its length has a limit, so that no text makes it slow. */
const number = /(?<!\w)[+(]?\d[\d\s().\-/]{5,58}\d(?!\w)/
const address = /[^\s@<>()[\],;:"]{1,64}@[^\s@<>()[\],;:"]{1,255}\.[^\s@<>()[\],;:".!?]+/g
const dayOrNumber = new RegExp(`${day.source}|${number.source}`, 'g')

/**
 * Masks e-mail addresses (`[e-mail]`) and the numbers of phones and payment cards (`[number]`) in what people wrote:
 * text answers and "Something else". What was given to a contact question is left, because it was asked for. The same
 * event where there was nothing to mask. For `redacting`.
 *
 * Phone numbers are those of `looksPersonal`: international (+49 …), or in groups; digits alone may be an order's
 * number and are left, except where they have the check digit of a card.
 */
export function maskPersonal(event: EarshotEvent): EarshotEvent {
  if (!isResponseEvent(event)) return event
  const answers = event.data.answers.map(maskAnswer)
  return answers.every((answer, index) => answer === event.data.answers[index])
    ? event
    : { ...event, data: { ...event.data, answers } }
}

function maskAnswer(answer: Answer): Answer {
  const { value, other } = answer
  const masked = typeof value === 'string' ? mask(value) : value
  const maskedOther = other && mask(other)
  return masked === value && maskedOther === other
    ? answer
    : { ...answer, value: masked, ...(maskedOther && { other: maskedOther }) }
}

function mask(text: string): string {
  return text
    .replace(address, '[e-mail]')
    .replace(dayOrNumber, (found, isDay) => (isDay ? found : maskNumber(found)))
}

/** Masks the longest run of digit groups that looks personal: a number may stand beside a count or a date. */
function maskNumber(found: string): string {
  const groups = found.split(/([\s().\-/]+(?=[+(]?\d))/)
  for (let length = groups.length; length > 0; length -= 2) {
    for (let from = 0; from + length <= groups.length; from += 2) {
      const run = groups.slice(from, from + length).join('')
      if (looksPersonal(run))
        return `${groups.slice(0, from).join('')}[number]${groups.slice(from + length).join('')}`
    }
  }
  return found
}
