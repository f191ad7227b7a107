import type { AskedYet } from '../results/asked-yet.ts'
import { english, type Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { news } from './news.ts'
import { ownerHeader, type Waiting } from './owner-header.ts'
import { askedSection, doorsSection } from './results/more-blocks.ts'

export interface EmptyPage {
  /** For the line that goes into a page. */
  readonly url: string
  readonly writeKey: string
  /** What may be asked, of which nothing was. */
  readonly askedYet: readonly AskedYet[]
  readonly waiting: Waiting
}

/** The owner's first page before the first answer: how to begin, what was never asked, and the way to all else. */
export function emptyPage({ waiting, askedYet, ...line }: EmptyPage): Html {
  const speech = waiting.who.speech ?? english
  const title = speech.words.pages.listening
  return layout({
    title,
    kind: 'results',
    speech,
    before: ownerHeader('/', waiting),
    main: html`<h1 class="unseen">${title}</h1>${howToBegin({ ...line, waiting }, speech)}
<div class="never" lang="en" dir="ltr">${askedSection({ askedYet })}</div>
${doorsSection(waiting.who, speech)}`,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: news(speech),
  })
}

/** The two ways to a first answer. The three questions are the owner's: to all others the line alone is shown. */
export function howToBegin(
  { url, writeKey, waiting }: Pick<EmptyPage, 'url' | 'writeKey' | 'waiting'>,
  { words }: Speech = english,
): Html {
  const { empty } = words
  const [before, after] = empty.send.split('{address}')
  const line = `<script async src="${url}/earshot.js" data-key="${writeKey}" data-prompt="how-did-we-do"></script>`
  return html`<section class="empty">
<h2>${empty.title}</h2>
<p>${waiting.who.role === 'owner' ? html`<a href="/begin">${empty.begin}</a>${empty.line}` : empty.lineName}</p>
<pre tabindex="0" dir="ltr" aria-label="${empty.lineName}"><code>${line}</code></pre>
<p>${before}<a href="/ask/how-did-we-do"><bdi>${url}/ask/how-did-we-do</bdi></a>${after}</p>
</section>`
}
