import { english } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { news } from '../news.ts'
import { ownerHeader } from '../owner-header.ts'
import { caseLine, type InboxPage } from './inbox-page.ts'

/** The open cases that were given to somebody of the staff, to read. */
export function givenPage({ lines, waiting, now }: Pick<InboxPage, 'lines' | 'waiting' | 'now'>): Html {
  const speech = waiting.who.speech ?? english
  const { inbox: words, pages } = speech.words
  const main = html`<header class="top"><h1>${pages.inbox}</h1>
<p class="purpose">${lines.length ? speech.counted(words.given, lines.length) : words.givenPurpose}</p></header>
<section aria-label="${words.givenCases}">
${lines.length ? html`<ul class="cases">${lines.map((line) => caseLine(line, now, speech))}</ul>` : html`<p class="none">${words.noneGiven}</p>`}
</section>`
  return layout({
    title: pages.inbox,
    speech,
    kind: 'owner',
    before: ownerHeader('/inbox', waiting),
    main,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: news(speech),
  })
}
