import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** Asks for the number of the table, where a code names the place alone. */
export function whichTablePage(place: string, speech: Speech): Html {
  const { words, messages } = speech
  const main = html`<header class="top"><h1>${words.ask.whichTable}</h1></header>
<form class="step" method="get" action="/t/${encodeURIComponent(place)}">
<label>${words.ask.whichTableHelp} <input type="text" name="table" required maxlength="100" inputmode="text" autocomplete="off"></label>
<div class="actions"><button class="main">${messages.next}</button></div></form>`
  return layout({ title: words.ask.whichTable, kind: 'asking', speech, main })
}
