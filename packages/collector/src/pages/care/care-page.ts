import type { CareQuotient } from '@earshot/scoring/care-quotient'
import type { CareFigures } from '../../care/care-figures.ts'
import { type OwnView, ownPoints } from '../../care/own-view.ts'
import type { TreatmentLine } from '../../care/treatment.ts'
import { moment } from '../../reading/when.ts'
import type { HowWeKnow } from '../../results/how-we-know.ts'
import { hiddenWords } from '../../results/inside-block.ts'
import { many } from '../../results/say.ts'
import { spanName } from '../../results/weeks.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { howSection } from '../results/how-section.ts'

export interface CarePage {
  readonly figures: CareFigures
  readonly how: HowWeKnow
  /** The months that are told. */
  readonly from: number
  readonly to: number
  /** What customers say of how they were treated, in the same time. */
  readonly treatment: readonly TreatmentLine[]
  /** How the house has rated itself, and what customers said; nothing of them before it has. */
  readonly own: { readonly view: OwnView; readonly customers: string } | undefined
  readonly waiting: Waiting
}

const names = ['Initiative', 'Commitment', 'Accountability', 'Resourcefulness', 'Expectations'] as const

/** How staff see their care, how customers see it, and the gap, for the last three months. */
export function carePage({ figures, how, from, to, treatment, own, waiting }: CarePage): Html {
  const { staff, customers, comments } = figures
  const main = html`<header class="top"><h1>Care</h1>
<p class="purpose">How often the team says that it does five things, and how often customers say so. Told for ${spanName(from, to)}: what the team says comes in by fives, so nobody can be found by comparing.</p></header>
<section class="empty care" aria-labelledby="gap"><h2 id="gap">${gapWords(figures)}</h2>
${
  staff.status === 'hidden' && customers.status === 'hidden'
    ? html`<p>${hiddenWords} It takes five people on each side.</p><p class="doors"><a href="/ask/care-quotient">The form for staff</a> <a href="/ask/care-quotient-mirror">The form for customers</a></p>`
    : html`<div class="scroll" tabindex="0" role="group" aria-label="The five items"><table>
<caption>0 is never, 100 is always. A name of our own, not a validated test.</caption>
<thead><tr><th scope="col"><span class="unseen">Item</span></th><th scope="col">Staff</th><th scope="col">Customers</th></tr></thead>
<tbody>${names.map((name, index) => html`<tr><th scope="row">${name}</th><td>${item(staff, index)}</td><td>${item(customers, index)}</td></tr>`)}
<tr><th scope="row">Care Quotient</th><td><b>${whole(staff)}</b></td><td><b>${whole(customers)}</b></td></tr></tbody></table></div>
<p class="help">${people('staff', staff)} ${figures.customersAsked ? people('customers', customers) : html`Customers were not asked yet. <a href="/ask/care-quotient-mirror">The form for customers</a>`}</p>
${howSection(how)}`
}
</section>
${ownSection(own, spanName(from, to))}
<section aria-labelledby="treated"><h2 id="treated">How customers were treated</h2>
<dl class="care-said">${treatment.map(({ asked, said }) => html`<div><dt>${asked}</dt><dd>${said}</dd></div>`)}</dl></section>
${saidSection('Where do we fall short?', comments.short)}
${saidSection('What would help?', comments.help)}`
  return layout({ title: 'Care', kind: 'owner', before: ownerHeader(undefined, waiting), main })
}

/** One sentence, as far as it holds. */
export function gapWords({ staff, customers, customersAsked, gap }: CareFigures): string {
  if (staff.status === 'hidden' && customers.status === 'hidden') return 'Not enough people have answered.'
  if (!customersAsked) return 'Only staff were asked, so there is no gap to tell.'
  if (gap.status === 'hidden') return 'One side is not shown, so there is no gap to tell.'
  const { low, high } = gap
  const size = Math.abs(Math.round(gap.estimate))
  if (low <= 0 && high >= 0)
    return `Staff and customers see much the same: ${size} points apart, no more than chance would make them.`
  const way = gap.estimate > 0 ? 'better than its customers do' : 'worse than its customers do'
  return `The team sees itself ${size} points ${way} (${Math.round(Math.abs(gap.estimate > 0 ? low : high))} to ${Math.round(Math.abs(gap.estimate > 0 ? high : low))}).`
}

function item(side: CareQuotient, index: number): string {
  const value = side.status === 'shown' ? side.items[index] : undefined
  return value === undefined ? 'not shown' : `${Math.round(value)}`
}

function whole(side: CareQuotient): string {
  return side.status === 'shown' ? `${Math.round(side.quotient)}` : 'not shown'
}

function people(who: string, side: CareQuotient): string {
  if (side.status === 'hidden') return `Of ${who} fewer than five have answered. ${hiddenWords}`
  const left = side.leftOut
    ? ` ${many(side.leftOut, 'person', 'people')} answered too little and ${side.leftOut === 1 ? 'is' : 'are'} left out.`
    : ''
  return `${many(side.people, 'person', 'people')} of ${who}.${left}`
}

function saidSection(title: string, said: readonly string[]): Html | undefined {
  if (!said.length) return undefined
  return html`<section><h2>${title}</h2><ul class="cases">${said.map((words) => html`<li class="case">${words}</li>`)}</ul></section>`
}

/** First one's own view, then that of the customers: whoever has seen it rates no more. */
function ownSection(own: CarePage['own'], span: string): Html {
  if (own)
    return html`<section aria-labelledby="own"><h2 id="own">Our view, and theirs</h2>
<dl class="care-said"><div><dt>We said</dt><dd>${own.view.point}, on ${moment(own.view.at)}</dd></div><div><dt>Customers</dt><dd>${own.customers}</dd></div></dl></section>`
  return html`<section aria-labelledby="own"><h2 id="own">First your own view</h2>
<form class="step own-view" method="post" action="/care"><fieldset><legend>How was our service, ${span}?</legend>
${ownPoints.map((point) => html`<label class="check"><input type="radio" name="point" value="${point}" required><span>${point}</span></label>`)}</fieldset>
<p class="help">Say it with the team, before you look. It is kept for good; then you see what customers said.</p>
<button class="main">Keep our view</button></form></section>`
}
