import type { KnownPrompts } from '../../ingest/record-of.ts'
import type { Results } from '../../results/results.ts'
import { english } from '../../words/speech.ts'
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
  const speech = waiting.who.speech ?? english
  const { view } = speech.words.results
  const title = speech.words.pages.listening
  const main = html`<h1 class="unseen">${title}</h1>
${filteredLine(found, speech)}
${countingLine(found.uncounted, '/', speech)}
<div class="first">
${nowSection(found, speech)}
${betterSection(found, speech)}
${normalSection(found, speech)}
${whereSection(found, speech)}
${nextSection(found, speech)}
</div>
${filterForm(found, prompts, speech)}
<div class="more" lang="en" dir="ltr">
${sidesSection(found)}
${found.blocks.map(figureSection)}
${wellSection(found)}
${askedSection(found)}
${toldSection(found)}
</div>
${doorsSection(speech)}
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
