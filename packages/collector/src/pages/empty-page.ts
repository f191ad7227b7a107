import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { news } from './news.ts'
import { ownerHeader, type Waiting } from './owner-header.ts'

export interface EmptyPage {
  /** For the line that goes into a page. */
  readonly url: string
  readonly writeKey: string
  readonly waiting: Waiting
}

/** The owner's first page before the first answer: how to begin. */
export function emptyPage({ waiting, ...line }: EmptyPage): Html {
  return layout({
    title: 'Listening',
    kind: 'results',
    before: ownerHeader('/', waiting),
    main: html`<h1 class="unseen">Listening</h1>${howToBegin(line)}`,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: news(waiting.who.speech),
  })
}

/** The two ways to a first answer. */
export function howToBegin({ url, writeKey }: Pick<EmptyPage, 'url' | 'writeKey'>): Html {
  const line = `<script async src="${url}/earshot.js" data-key="${writeKey}" data-prompt="how-did-we-do"></script>`
  return html`<section class="empty">
<h2>Nobody has answered yet.</h2>
<p><a href="/begin">Answer three questions, and the first prompt is up</a>. Or put this line into a page of yours:</p>
<pre tabindex="0" aria-label="The line for your page"><code>${line}</code></pre>
<p>Or send people to <a href="/ask/how-did-we-do">${url}/ask/how-did-we-do</a>, a page that asks by itself.</p>
</section>`
}
