import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

export interface ThanksPage {
  readonly title: string
  readonly words: string
  /** Where to answer once more. */
  readonly again: string
  /** Where the person finds the answer again. */
  readonly mine: string | undefined
}

/** What is said at the end, after the answer is on disk. */
export function thanksPage({ title, words, again, mine }: ThanksPage): Html {
  const main = html`<header class="top"><h1>${title}</h1></header>
<div class="thanks" role="status">
<p class="sent">Sent</p>
<p class="words">${words}</p>
</div>
<p class="onward">${mine && html`<a href="${mine}">See or change your answer</a> `}<a href="${again}">Tell us something else</a></p>`
  return layout({ title: `Sent: ${title}`, kind: 'asking', main })
}
