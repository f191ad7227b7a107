import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** What is said at the end, after the answer is on disk. */
export function thanksPage(title: string, words: string, again: string): Html {
  const main = html`<header class="top"><h1>${title}</h1></header>
<div class="thanks" role="status">
<p class="sent">Sent</p>
<p class="words">${words}</p>
</div>
<p class="again"><a href="${again}">Tell us something else</a></p>`
  return layout({ title: `Sent: ${title}`, kind: 'asking', main })
}
