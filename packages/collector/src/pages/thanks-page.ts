import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

export interface ThanksPage {
  readonly title: string
  readonly words: string
  /** Where to answer once more. */
  readonly again: string
  /** Where the person finds the answer again. */
  readonly mine: string | undefined
  /** A draw that is open, whatever was said. */
  readonly draw?: string | undefined
}

/** What is said at the end, after the answer is on disk. */
export function thanksPage({ title, words, again, mine, draw }: ThanksPage): Html {
  const main = html`<header class="top"><h1>${title}</h1></header>
<div class="thanks" role="status">
<p class="sent">Sent</p>
<p class="words">${words}</p>
</div>
${draw && drawLink(draw)}
<p class="onward">${mine && html`<a href="${mine}">See or change your answer</a> `}<a href="${again}">Tell us something else</a></p>`
  return layout({ title: `Sent: ${title}`, kind: 'asking', main })
}

/** The same for everybody. The next page is not told where somebody came from. */
export function drawLink(path: string): Html {
  return html`<p class="draw-link"><a href="${path}" rel="noreferrer">To the draw</a> <span class="help">Everybody may enter, whatever they say here, and also who says nothing.</span></p>`
}
