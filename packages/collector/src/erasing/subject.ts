import type { ResponseData, RunData } from '@earshot/core/event'

/** Whom or what answers are about. */
export type Subject =
  /** An e-mail address or a phone number that somebody left to be reached at. */
  | { readonly type: 'contact'; readonly value: string }
  /** What a page has told, such as `order` and `A-1041`. */
  | { readonly type: 'context'; readonly name: string; readonly value: string }
  /** Either: a contact, or what pages call `person`. */
  | { readonly type: 'person'; readonly value: string }

/**
 * Tells whether a response, or a run, is about somebody. People write an address in small or large letters, and a number
 * with blanks. A line of text that is nothing but the address is about them too.
 */
export function isAbout(data: ResponseData | RunData, subject: Subject): boolean {
  const { context = {} } = data
  if (subject.type === 'context') return context[subject.name] === subject.value
  if (subject.type === 'person' && context.person === subject.value) return true
  const wanted = plain(subject.value)
  if (!('answers' in data)) return false
  return data.answers.some(
    ({ value }) =>
      (typeof value === 'string' && isAddress.test(wanted) && plain(value) === wanted) ||
      (typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(value).some(
          ([field, text]) =>
            (field === 'email' || field === 'phone') && typeof text === 'string' && plain(text) === wanted,
        )),
  )
}

/** What is surely a way to reach somebody: the id of an option, or a name, may be the id of a person as well. */
const isAddress = /@|^\+?\d{7,}$/

function plain(text: string): string {
  const small = text.trim().toLowerCase()
  return small.includes('@') ? small : small.replace(/[\s()./-]/g, '')
}
