import type { KnownPrompts } from '../../ingest/record-of.ts'
import type { Results } from '../../results/results.ts'
import { countingLine } from '../counting-line.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { news } from '../news.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { filteredLine, filterForm } from './filters.ts'
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
  const main = html`<h1 class="unseen">Listening</h1>
${filteredLine(found)}
${countingLine(found.uncounted, '/')}
<div class="first">
${nowSection(found)}
${betterSection(found)}
${normalSection(found)}
${whereSection(found)}
${nextSection(found)}
</div>
${filterForm(found, prompts)}
<div class="more">
${sidesSection(found)}
${found.blocks.map(figureSection)}
${wellSection(found)}
${askedSection(found)}
${toldSection(found)}
</div>
${doorsSection()}
<footer><p>Download all: <a href="/v1/responses.csv">CSV</a> <a href="/v1/responses.ndjson">NDJSON</a></p><form method="post" action="/logout"><button>Sign out</button></form></footer>`
  return layout({
    title: 'Listening',
    kind: 'results',
    before: ownerHeader('/', waiting),
    main,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: news(waiting.who.speech),
  })
}
