import type { PluralText } from '@earshot/core/messages/messages'
import type { en } from './en.ts'

/** The same texts in another language. What English has forms for has those that the language needs. */
type Translated<Texts> = {
  readonly [Name in keyof Texts]: Texts[Name] extends string
    ? string
    : Texts[Name] extends { readonly other: string; readonly one: string }
      ? PluralText
      : Translated<Texts[Name]>
}

/**
 * What the pages of the team, and those of guests, say in one language. Names in braces are replaced: `{count}`, `{time}`. A
 * number or a time stands where its grammatical form does not depend on the words around it. A text that is missing does
 * not compile.
 */
export type Words = Translated<typeof en>

/** What guests read beside the questions. */
export type GuestWords = Words['guests']

/** The first screens of the results page. */
export type ResultsWords = Words['results']

/** How a new owner begins, who may come in, what will change, and one answer. */
export type TeamWords = Words['team']
