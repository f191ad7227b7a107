import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** Asks for the number of the table, where a code names the place alone. */
export function whichTablePage(place: string): Html {
  const main = html`<header class="top"><h1>Which table are you at?</h1></header>
<form class="step" method="get" action="/t/${encodeURIComponent(place)}">
<label>The number stands on the table <input type="text" name="table" required maxlength="100" inputmode="text" autocomplete="off"></label>
<div class="actions"><button class="main">Next</button></div></form>`
  return layout({ title: 'Which table are you at?', kind: 'asking', main })
}
