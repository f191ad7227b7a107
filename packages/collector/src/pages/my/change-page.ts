import { en } from '@earshot/core/messages/en'
import { type AskPage, askForm } from '../ask-page.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

/** The questions once more, with what was answered in their fields. Nothing is kept before the last page. */
export function changePage(ask: Omit<AskPage, 'enhance' | 'buttons'>, back: string): Html {
  const { state, page, problems } = ask
  const buttons = html`<button class="main" name="do" value="next">${page.more ? en.next : 'Save the change'}</button>
<a class="button" href="${back}">Leave it as it was</a>`
  const main = html`<header class="top"><h1>Change your answer</h1><p class="purpose">${state.prompt.title}</p></header>
${askForm({ ...ask, enhance: false, buttons })}`
  return layout({
    title: problems?.size ? 'Please check: change your answer' : 'Change your answer',
    kind: 'asking',
    main,
  })
}
