import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { inLanguage } from './in-language.ts'
import { layout } from './layout.ts'

export interface ThanksPage {
  readonly title: string
  readonly words: string
  /** The language of the title. */
  readonly locale: string
  /** The language of the words. */
  readonly said: string
  /** Where to answer once more. */
  readonly again: string
  /** Where the person finds the answer again. */
  readonly mine: string | undefined
  /** A draw that is open, whatever was said. */
  readonly draw?: string | undefined
}

/** What is said at the end, after the answer is on disk. */
export function thanksPage(
  { title, words, locale, said, again, mine, draw }: ThanksPage,
  speech: Speech,
): Html {
  const { ask } = speech.words
  const { sent } = speech.messages
  const main = html`<header class="top"><h1${inLanguage(locale, speech.locale)}>${title}</h1></header>
<div class="thanks" role="status">
<p class="sent">${sent}</p>
<p class="words"${inLanguage(said, speech.locale)}>${words}</p>
</div>
${draw && drawLink(draw, speech)}
<p class="onward">${mine && html`<a href="${mine}">${ask.mine}</a> `}<a href="${again}">${ask.more}</a></p>`
  return layout({ title: `${sent}: ${title}`, kind: 'asking', speech, main })
}

/** The same for everybody. The next page is not told where somebody came from. */
export function drawLink(path: string, { words }: Speech): Html {
  return html`<p class="draw-link"><a href="${path}" rel="noreferrer">${words.ask.draw}</a> <span class="help">${words.ask.drawHelp}</span></p>`
}
