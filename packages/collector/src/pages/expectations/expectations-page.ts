import type { CollectedExpectations } from '../../expectations/collect-expectations.ts'
import type { ExpectationRow, JoinedRow, matterGaps } from '../../expectations/expectation-view.ts'
import { countOf, grouped, many } from '../../results/say.ts'
import { sinceName } from '../../results/weeks.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { intervalBar } from '../results/interval-bar.ts'

export interface ExpectationsPage {
  readonly rows: readonly ExpectationRow[]
  readonly joined: CollectedExpectations
  readonly joinedRows: readonly JoinedRow[]
  readonly gaps: ReturnType<typeof matterGaps>
  readonly now: number
  readonly waiting: Waiting
}

const mostListed = 50

/** What people expected before they came, how the same visits were then, and what matters more than it is met. */
export function expectationsPage({ rows, joined, joinedRows, gaps, now, waiting }: ExpectationsPage): Html {
  const nameOf = (matter: string | undefined): string =>
    rows.find((row) => row.matter === matter)?.name ?? 'They did not say what mattered most'
  const main = html`<header class="top"><h1>Expectations</h1>
<p class="purpose">What people hope for before they come, and what became of it. Since ${sinceName(joined.from, now)}.</p></header>
<div class="beside">
<section aria-labelledby="matter"><h2 id="matter">What matters most</h2>
${
  rows.length
    ? html`<ul class="rows card">${rows.map(
        ({
          name,
          chosen,
          critical,
        }) => html`<li class="plain"><p><span>${name}</span> <span class="of">${grouped(chosen.count)} of ${grouped(chosen.n)}</span></p>${chosen.share && intervalBar(chosen.share)}
<p class="note">${critical && `Named by ${countOf(critical.count, critical.n)} critical answers.`}</p></li>`,
      )}</ul><p class="go"><a href="/expected">The five that the team sees</a></p>`
    : never('before-visit')
}</section>
<section aria-labelledby="became"><h2 id="became">What became of it</h2>
${
  joinedRows.length
    ? html`<ul class="rows card">${joinedRows.map(
        ({
          matter,
          n,
          below,
          met,
          exceeded,
          neverMet,
        }) => html`<li class="criticism"><p><span>${nameOf(matter)}</span> <span class="of">${many(n, 'visit')}</span></p>
<p class="note">${neverMet && html`<strong>Nobody found it met.</strong> `}Below: ${countOf(below.count, n)}. As expected: ${met.count}. Better: ${exceeded.count}.</p>${below.share && intervalBar(below.share)}</li>`,
      )}</ul>`
    : html`<p class="none">No visit was judged whose guest had said before what they expect. Give both prompts the same <code>visit</code> or <code>order</code>.</p>`
}
${unmatched(joined)}</section>
</div>
<section aria-labelledby="gaps"><h2 id="gaps">Matters more than it is met</h2>
${
  gaps.rows.length
    ? html`<div class="scroll card" tabindex="0" role="group" aria-label="Matters more than it is met"><table>
<caption>How often a good place should, and how often we do: 1 is never, 5 is always. ${many(gaps.n, 'answer')} to “expect-gap”. Gaps of two ratings are less exact than one question.</caption>
<thead><tr><th scope="col">Need</th><th scope="col">Matters</th><th scope="col">Met</th><th scope="col">Gap</th></tr></thead>
<tbody>${gaps.rows.map(({ need, matter, met, gap }) => html`<tr><th scope="row">${need}</th><td>${matter.toFixed(1)}</td><td>${met.toFixed(1)}</td><td>${gap.toFixed(1).replace('-', '−')}</td></tr>`)}</tbody></table></div>`
    : never('expect-gap')
}</section>`
  return layout({ title: 'Expectations', kind: 'owner', before: ownerHeader(undefined, waiting), main })
}

function never(prompt: string): Html {
  return html`<p class="none">Not asked yet. <a href="/ask/${prompt}">Look at the questions</a></p>`
}

function unmatched({ joined, onlyBefore, onlyAfter }: CollectedExpectations): Html | undefined {
  if (!onlyBefore.length && !onlyAfter.length) return undefined
  const list = (ids: readonly string[]): Html =>
    html`<ul class="ids">${ids.slice(0, mostListed).map((id) => html`<li><a href="/answers/${encodeURIComponent(id)}">${id}</a></li>`)}</ul>${ids.length > mostListed && html`<p class="none">and ${ids.length - mostListed} more</p>`}`
  return html`<details class="other"><summary>${many(joined.length, 'visit')} joined, ${many(onlyBefore.length, 'expectation')} without an answer after</summary>
${onlyBefore.length > 0 && html`<p class="note">Said what they expect, and nothing after: ${onlyBefore.length}</p>${list(onlyBefore)}`}
${onlyAfter.length > 0 && html`<p class="note">Were not asked before: ${onlyAfter.length}</p>${list(onlyAfter)}`}</details>`
}
