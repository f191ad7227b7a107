import type { KnownPrompts } from '../../ingest/record-of.ts'
import type { Results } from '../../results/results.ts'
import { isFiltered, type OtherAudience } from '../../results/view-filter.ts'
import { english, type Speech } from '../../words/speech.ts'
import { countingLine } from '../counting-line.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { news } from '../news.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { audienceTabs, filteredLine, filterForm } from './filters.ts'
import { betterSection, nextSection, normalSection, nowSection, whereSection } from './first-blocks.ts'
import {
  askedSection,
  doorsSection,
  figureSection,
  sidesSection,
  toldSection,
  wellSection,
} from './more-blocks.ts'

/** The owner's first page: who waits, what to fix, whether anything changed, where, and what to do next. */
export function resultsPage(found: Results, prompts: KnownPrompts, waiting: Waiting): Html {
  const speech = waiting.who.speech ?? english
  const { view } = speech.words.results
  const title = speech.words.pages.listening
  const { audience } = found.filter
  const blocks = found.blocks.filter((block) => block.audience === audience).map(figureSection)
  const main = html`<h1 class="unseen">${title}</h1>
${filteredLine(found, speech)}
${countingLine(found.uncounted, '/', speech)}
${audience ? ofAudience(audience, blocks, found, speech) : ofCustomers(blocks, found, prompts, speech)}
${doorsSection(waiting.who, speech)}
<footer><p>${view.download} <a href="/v1/responses.csv">CSV</a> <a href="/v1/responses.ndjson">NDJSON</a></p><form method="post" action="/logout"><button>${view.signOut}</button></form></footer>`
  return layout({
    title,
    kind: 'results',
    speech,
    before: ownerHeader('/', waiting),
    main,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: news(speech),
  })
}

function ofCustomers(blocks: readonly Html[], found: Results, prompts: KnownPrompts, speech: Speech): Html {
  return html`<div class="first">
${nowSection(found, speech)}
${betterSection(found, speech)}
${normalSection(found, speech)}
${whereSection(found, speech)}
${nextSection(found, speech)}
</div>
${filterForm(found, prompts, speech)}
${!isFiltered(found.filter) && audienceTabs(found, speech)}
<div class="more" lang="en" dir="ltr">
${sidesSection(found)}
${blocks}
${wellSection(found)}
${askedSection(found)}
${toldSection(found)}
</div>`
}

/** What to ask first where an audience was never asked. */
const firstPrompts: Readonly<Record<OtherAudience, string>> = {
  internal: 'internal-chain',
  vendor: 'vendor',
}

/** What colleagues or suppliers say. Whoever waits stands above it all the same. */
function ofAudience(audience: OtherAudience, blocks: readonly Html[], found: Results, speech: Speech): Html {
  return html`<div class="first">
${nowSection(found, speech)}
</div>
${audienceTabs(found, speech)}
<div class="more" lang="en" dir="ltr">
${blocks.length ? blocks : html`<p class="none">Not asked yet. <a href="/ask/${firstPrompts[audience]}">Look at the questions</a></p>`}
</div>`
}
