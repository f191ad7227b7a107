import type { Context } from '@earshot/core/prompt'
import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { inLanguage } from './in-language.ts'
import { layout } from './layout.ts'

export interface ToldLatelyPage {
  readonly title: string
  /** The language of the title. */
  readonly locale: string
  readonly context: Context
  /** The same page for somebody else, and for the other role where there is one. */
  readonly another: string
  readonly roles: Html | undefined
}

/** One answer a day is enough: thanks, and the ways for whom this is not meant. */
export function toldLatelyPage(
  { title, locale, context, another, roles }: ToldLatelyPage,
  speech: Speech,
): Html {
  const { team } = context
  const { ask } = speech.words
  const told = speech.fill(ask.told, { team: team === undefined ? '' : ` (${team})` })
  const main = html`<h1${inLanguage(locale, speech.locale)}>${title}</h1>
<p>${told}</p>
${roles}
<p><a href="${another}">${ask.another}</a></p>`
  return layout({ title, kind: 'narrow', speech, main })
}
