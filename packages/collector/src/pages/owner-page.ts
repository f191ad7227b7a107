import type { KnownPrompts } from '../ingest/record-of.ts'
import type { PromptFigures } from '../reading/prompt-figures.ts'
import { writeCursor } from '../storage/cursor.ts'
import type { ResponsePage, StoredResponse } from '../storage/port.ts'
import { countingLine } from './counting-line.ts'
import { howToBegin } from './empty-page.ts'
import { figuresSection } from './figures-section.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { news } from './news.ts'
import { ownerHeader, type Waiting } from './owner-header.ts'
import { responseCard } from './response-card.ts'

export interface OwnerPage {
  readonly page: ResponsePage
  readonly figures: readonly PromptFigures[]
  /** Days that are not in the figures yet. */
  readonly uncounted: number
  readonly prompts: KnownPrompts
  readonly now: number
  /** Whether this is the first page, not an older one. */
  readonly newest: boolean
  /** For the line that goes into a page. */
  readonly url: string
  readonly writeKey: string
  readonly waiting: Waiting
}

/** Every answer: what to read first, the rest, and the figures. */
export function ownerPage(owner: OwnerPage): Html {
  const { page, figures, newest } = owner
  // Where nothing is counted yet, the answers themselves tell that there are some.
  const isBegun = figures.length > 0 || page.responses.length > 0
  const main = html`<header class="top">
<h1>What people said</h1>
<p class="purpose">Every answer that came in, newest first. What is criticism, or asks for someone, stands before the rest.</p>
</header>
${isBegun && html`<nav class="jump" aria-label="On this page"><a href="#first">Read first</a><a href="#also">Also said</a><a href="#figures">Figures</a></nav><p class="pages"><a href="/comments">Search in what people wrote</a></p>`}
${isBegun ? answersAndFigures(owner) : howToBegin(owner)}
${!newest && html`<p class="pages"><a href="/answers">Back to the newest</a></p>`}
${page.next && html`<p class="pages"><a href="/answers?before=${writeCursor(page.next)}">Older answers</a></p>`}
${isBegun && html`<footer><p>Download all: <a href="/v1/responses.csv">CSV</a> <a href="/v1/responses.ndjson">NDJSON</a></p></footer>`}`
  return layout({
    title: 'What people said',
    kind: 'owner',
    before: ownerHeader('/answers', owner.waiting),
    main,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: news(owner.waiting.who.speech),
  })
}

function answersAndFigures({ page, figures, uncounted, prompts, now }: OwnerPage): Html {
  const isFirst = ({ criticism, call }: StoredResponse): boolean => criticism || call
  const card = (response: StoredResponse): Html =>
    responseCard(response, { prompt: prompts.get(response.data.prompt.id), now })
  const first = page.responses.filter(isFirst)
  const rest = page.responses.filter((response) => !isFirst(response))
  return html`<div class="columns">
<div class="answers">
<section aria-labelledby="first"><h2 id="first">Read first <span class="count">${first.length}</span></h2>
${first.length ? first.map(card) : html`<p class="none">Nobody criticised anything here, and nobody asked for someone.</p>`}</section>
<section aria-labelledby="also"><h2 id="also">Also said <span class="count">${rest.length}</span></h2>
${rest.length ? rest.map(card) : html`<p class="none">Nothing else was said here.</p>`}</section>
</div>
<section class="all-figures" aria-labelledby="figures"><h2 id="figures">Figures</h2>${countingLine(uncounted, '/answers')}${figures.map(figuresSection)}</section>
</div>`
}
