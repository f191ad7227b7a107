import type { ExpectationRow } from '../../expectations/expectation-view.ts'
import { countOf } from '../../results/say.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

/** What customers expect of the team, for a phone in a pocket: five lines, and how it goes. */
export function expectedPage(rows: readonly ExpectationRow[], waiting: Waiting): Html {
  const main = html`<header class="top"><h1>What customers expect</h1></header>
${
  rows.length
    ? html`<ol class="cases expected">${rows.map(
        ({ name, chosen, critical }) => html`<li class="case"><h2>${name}</h2>
<p class="facts">Matters most to ${countOf(chosen.count, chosen.n)}.</p>
<p class="facts">${critical ? `Criticised by ${countOf(critical.count, critical.n)} of those who criticised.` : 'Nobody was asked how it goes.'}</p></li>`,
      )}</ol>`
    : html`<p class="none">Nobody was asked yet what they expect. Who sets up finds the questions under “Expectations”.</p>`
}`
  return layout({
    title: 'What customers expect',
    kind: 'owner',
    before: ownerHeader(undefined, waiting),
    main,
  })
}
