import { type AskPage, askForm } from '../ask-page.ts'
import { type Html, html } from '../html.ts'
import { inLanguage } from '../in-language.ts'
import { layout } from '../layout.ts'

/** The questions once more, with what was answered in their fields. Nothing is kept before the last page. */
export function changePage(ask: Omit<AskPage, 'enhance' | 'buttons'>, back: string): Html {
  const { state, page, problems, speech } = ask
  const { change } = speech.words
  const buttons = html`<button class="main" name="do" value="next">${page.more ? speech.messages.next : change.save}</button>
<a class="button" href="${back}">${change.leave}</a>`
  const main = html`<header class="top"><h1>${change.title}</h1><p class="purpose"${inLanguage(state.locale, speech.locale)}>${state.prompt.title}</p></header>
${askForm({ ...ask, enhance: false, buttons })}`
  return layout({
    title: problems?.size ? speech.fill(speech.words.signIn.check, { title: change.title }) : change.title,
    kind: 'asking',
    speech,
    main,
  })
}
