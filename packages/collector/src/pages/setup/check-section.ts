import type { Found } from '../../setup/check-install.ts'
import { type Html, html } from '../html.ts'

interface Checked {
  readonly address: string
  readonly source: string
  readonly found: readonly Found[]
}

const names = { wrong: 'To mend', doubt: 'Look at this', right: 'Good' } as const

/** Looks at a page of the owner's: its address, or its source where only they can open it. */
export function checkSection(prompt: string, checked: Checked | undefined): Html {
  return html`<section aria-labelledby="check"><h2 id="check">Is it there?</h2>
${checked && results(checked.found)}
<form class="step" method="post" action="/setup?prompt=${prompt}#check">
<label>The address of your page <input type="text" inputmode="url" autocomplete="url" name="address" maxlength="2000" value="${checked?.address}" placeholder="https://shop.example/thanks"></label>
<details${checked?.source && html` open`}><summary>It is not open to everybody</summary>
<label>Its source, copied from your browser <textarea name="source" rows="4" spellcheck="false">${checked?.source}</textarea></label></details>
<button class="main">Look</button>
<p class="help">The collector fetches it, as a visitor who is not signed in. What scripts do later cannot be seen from here: for that, open your page with <code>?earshot-check</code> behind its address.</p></form></section>`
}

function results(found: readonly Found[]): Html {
  const order = ['wrong', 'doubt', 'right'] as const
  const sorted = order.flatMap((level) => found.filter((item) => item.level === level))
  return html`<ul class="checks" role="list">${sorted.map(
    ({ level, what, mend }) =>
      html`<li class="${level}"><b>${names[level]}</b><p>${what}</p>${mend && html`<p class="mend">${mend}</p>`}</li>`,
  )}</ul>`
}
