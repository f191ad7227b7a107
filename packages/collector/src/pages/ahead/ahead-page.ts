import { type DateKind, type DueDates, dates } from '../../ahead/dates.ts'
import type { LateItem } from '../../ahead/late.ts'
import type { Warning } from '../../ahead/warnings.ts'
import type { RecurringWord } from '../../comments/recurring-words.ts'
import { lasting, many } from '../../results/say.ts'
import { dayName } from '../../results/weeks.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface AheadPage {
  readonly warnings: readonly Warning[]
  readonly late: readonly LateItem[]
  /** So many late cases are not in that list. */
  readonly moreLate: number
  readonly due: DueDates
  /** Words that people say they did not understand. */
  readonly unclear: readonly RecurringWord[]
  readonly now: number
  readonly waiting: Waiting
}

/** What needs a look before somebody complains: what is no chance, what is late, what comes again. */
export function aheadPage({ warnings, late, moreLate, due, unclear, now, waiting }: AheadPage): Html {
  const main = html`<header class="top"><h1>Looking ahead</h1>
<p class="purpose">Only what is no chance, and what is late. Where there is nothing, there is nothing to do.</p></header>
<div class="columns">
<div class="answers">
<section aria-labelledby="warnings"><h2 id="warnings">Early warnings <span class="count">${warnings.length}</span></h2>
${warnings.length ? html`<ul class="cases">${warnings.map(({ words, to }) => html`<li class="case severity-2"><a href="${to}">${words}</a></li>`)}</ul>` : html`<p class="none">Nothing has changed by more than chance.</p>`}</section>
<section aria-labelledby="late"><h2 id="late">Late <span class="count">${late.length + moreLate}</span></h2>
${late.length ? html`<ul class="cases">${late.map(({ words, to, since }) => html`<li class="case late"><p class="clock"><span>Since ${dayName(since)}, ${lasting(now - since)}</span></p><a href="${to}">${words}</a></li>`)}</ul>` : html`<p class="none">Nothing is late.</p>`}
${moreLate > 0 && html`<p class="go"><a href="/inbox">${moreLate} more late ${moreLate === 1 ? 'case' : 'cases'} in the inbox</a></p>`}</section>
${
  unclear.length > 0 &&
  html`<section aria-labelledby="unclear"><h2 id="unclear">Words that were not clear</h2>
<p class="none">Said by three people or more at “Was this clear?”. A plainer word may do.</p>
<ul class="words">${unclear.map(({ word, responses }) => html`<li><a href="/comments?q=${encodeURIComponent(word)}">${word} <b>${responses}<span class="unseen"> responses</span></b></a></li>`)}</ul></section>`
}
</div>
<section aria-labelledby="dates"><h2 id="dates">What comes again</h2>
<ul class="cases">${(Object.keys(dates) as DateKind[]).map((kind) => dateCard(kind, due[kind], now))}</ul></section>
</div>`
  return layout({ title: 'Looking ahead', kind: 'owner', before: ownerHeader(undefined, waiting), main })
}

function dateCard(kind: DateKind, at: number | undefined, now: number): Html {
  const { name, days, to } = dates[kind]
  const isLate = at !== undefined && at < now
  const when =
    at === undefined ? 'No date yet' : isLate ? `Late since ${dayName(at)}` : `Due on ${dayName(at)}`
  return html`<li class="case${isLate && ' late'}"><p class="clock"><span>${when}</span></p><h3><a href="${to}">${name}</a></h3>
<form method="post" action="/ahead"><input type="hidden" name="done" value="${kind}"><button>Done today<span class="unseen">: ${name}</span></button> <span class="facts">Then again in ${many(days, 'day')}.</span></form></li>`
}
