import type { PromptFigures } from '../reading/prompt-figures.ts'
import type { ReadPrompts } from '../reading/read-in.ts'
import { writeCursor } from '../storage/cursor.ts'
import type { ResponsePage, StoredResponse } from '../storage/port.ts'
import { english, type Speech } from '../words/speech.ts'
import { countingLine } from './counting-line.ts'
import { howToBegin } from './empty-page.ts'
import { figuresSection } from './figures-section.ts'
import { type Html, html } from './html.ts'
import { inLanguage } from './in-language.ts'
import { layout } from './layout.ts'
import { news } from './news.ts'
import { ownerHeader, type Waiting } from './owner-header.ts'
import { responseCard } from './response-card.ts'

export interface OwnerPage {
  readonly page: ResponsePage
  readonly figures: readonly PromptFigures[]
  /** Days that are not in the figures yet. */
  readonly uncounted: number
  readonly read: ReadPrompts
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
  const { page, figures } = owner
  const speech = owner.waiting.who.speech ?? english
  const words = speech.words.team.answers
  // Where nothing is counted yet, the answers themselves tell that there are some.
  const isBegun = figures.length > 0 || page.responses.length > 0
  const main = html`<header class="top">
<h1>${words.title}</h1>
<p class="purpose">${words.purpose}</p>
</header>
${isBegun && html`<nav class="jump" aria-label="${words.jump}"><a href="#first">${words.first}</a><a href="#also">${words.also}</a><a href="#figures">${words.figures}</a></nav><p class="pages"><a href="/comments">${words.search}</a></p>`}
${isBegun ? answersAndFigures(owner, speech) : howToBegin(owner, speech)}
${isBegun && html`<footer><p>${speech.words.results.view.download} <a href="/v1/responses.csv">CSV</a> <a href="/v1/responses.ndjson">NDJSON</a></p></footer>`}`
  return layout({
    title: words.title,
    kind: 'owner',
    speech,
    before: ownerHeader('/answers', owner.waiting),
    main,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: news(speech),
  })
}

function answersAndFigures(
  { page, figures, uncounted, read, newest, now, waiting }: OwnerPage,
  speech: Speech,
): Html {
  const words = speech.words.team.answers
  const many = (count: number): Html => html`<span class="count">${speech.fill('{count}', { count })}</span>`
  const isFirst = ({ criticism, call }: StoredResponse): boolean => criticism || call
  const card = (response: StoredResponse): Html =>
    responseCard(response, { read: read.get(response.data.prompt.id), now, who: waiting.who }, speech)
  const first = page.responses.filter(isFirst)
  const rest = page.responses.filter((response) => !isFirst(response))
  return html`<div class="columns">
<div class="answers">
<section aria-labelledby="first"><h2 id="first">${words.first} ${many(first.length)}</h2>
${first.length ? first.map(card) : html`<p class="none">${words.noneFirst}</p>`}</section>
<section aria-labelledby="also"><h2 id="also">${words.also} ${many(rest.length)}</h2>
${rest.length ? rest.map(card) : html`<p class="none">${words.noneAlso}</p>`}</section>
${!newest && html`<p class="pages"><a href="/answers">${words.newest}</a></p>`}
${page.next && html`<p class="pages"><a href="/answers?before=${writeCursor(page.next)}">${words.older}</a></p>`}
</div>
<section class="all-figures" aria-labelledby="figures"><h2 id="figures">${words.figures}</h2>${countingLine(uncounted, '/answers', speech)}<div${inLanguage('en', speech.locale)}>${figures.map(figuresSection)}</div></section>
</div>`
}
