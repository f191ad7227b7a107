import type { OutcomeKind } from '../../outcomes/outcome.ts'
import type { Beside, OutcomeLine, PerceptionLine } from '../../outcomes/outcomes-beside.ts'
import type { HowWeKnow } from '../../results/how-we-know.ts'
import { countOf } from '../../results/say.ts'
import { type FieldProblem, mendMark, problemLine } from '../field-problem.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { howSection } from '../results/how-section.ts'
import { monthChart } from './month-chart.ts'

export interface OutcomesPage {
  readonly beside: Beside
  /** How what customers say is known. */
  readonly how: HowWeKnow
  /** What was refused, to be mended. */
  readonly typed?: URLSearchParams
  readonly now: number
  readonly waiting: Waiting
  readonly problem?: FieldProblem
}

const kindNames: Readonly<Record<OutcomeKind, string>> = {
  quality: 'Quality in fact',
  process: 'How the work went',
  result: 'What came of it',
}

/** Two columns of the same months: what customers say, and what the house achieves. */
export function outcomesPage({ beside, how, typed, now, waiting, problem }: OutcomesPage): Html {
  const { months, perception, outcomes } = beside
  const value = (name: string): string => typed?.get(name) ?? ''
  const ofLines = problem?.field === 'lines' ? problem : undefined
  const ofOne = ofLines ? undefined : problem
  const main = html`<header class="top"><h1>What we achieve</h1>
<p class="purpose">What customers say on one side, what the house achieves on the other, in the same months. Two kinds of figures, so they are never put into one.</p></header>
<div class="beside">
<section aria-labelledby="say"><h2 id="say">What customers say</h2>
${perception.length ? html`${perception.map((line) => shareCard(line, months))}${howSection(how)}` : html`<p class="none">Nobody was asked in these months.</p>`}</section>
<section aria-labelledby="achieve"><h2 id="achieve">What the house achieves</h2>
${outcomes.length ? outcomes.map((line) => outcomeCard(line, months)) : html`<p class="none">Nothing is written down yet. Begin with one figure that you know anyway, such as wrong orders, minutes until served, or sales.</p>`}</section>
</div>
<div class="beside">
<section aria-labelledby="one"><h2 id="one">Write one down</h2>
<form class="step" method="post" action="/outcomes">
${problemLine(ofOne)}
<label>What is counted? <input type="text" name="name" required maxlength="60" list="lines" placeholder="Wrong orders" value="${value('name')}"${mendMark(ofOne, 'name')}></label>
<datalist id="lines">${outcomes.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>
<label>What kind is it? <select name="kind"${mendMark(ofOne, 'kind')}>${Object.entries(kindNames).map(([kind, name]) => html`<option value="${kind}"${kind === value('kind') && html` selected`}>${name}</option>`)}</select></label>
<label>Month <input type="month" name="month" required pattern="\\d{4}-\\d{2}" placeholder="2026-10" value="${value('month') || new Date(now).toISOString().slice(0, 7)}"${mendMark(ofOne, 'month')}></label>
<label>How many? <input type="text" name="value" required inputmode="decimal" maxlength="20" value="${value('value')}"${mendMark(ofOne, 'value')}></label>
<button class="main">Keep it</button></form></section>
<section aria-labelledby="many"><h2 id="many">Or many at once</h2>
<form class="step" method="post" action="/outcomes">
${problemLine(ofLines)}
<label>Lines of month, kind, name and figure, as from a sheet <textarea name="lines" rows="6" required${mendMark(ofLines, 'lines')} placeholder="2026-09,quality,Wrong orders,14&#10;2026-09,process,Minutes until served,11.5&#10;2026-09,result,Sales,48200">${value('lines')}</textarea></label>
<p class="help">The kind is quality, process or result. A figure for a month that is there already takes its place.</p>
<button>Keep them</button></form></section>
</div>`
  const title = problem ? 'Please check: What we achieve' : 'What we achieve'
  return layout({ title, kind: 'owner', before: ownerHeader(undefined, waiting), main })
}

function shareCard({ name, months: shares }: PerceptionLine, months: readonly string[]): Html {
  const last = [...shares].reverse().find((share) => share !== undefined)
  // Below five answers there is no share, so there is no dot either.
  const chart = monthChart(
    months,
    shares.map((counted) => counted?.share?.share),
    { percent: true },
  )
  return html`<article class="card"><h3>${name}</h3>
<p class="say">${last ? `${countOf(last.count, last.n)} in ${monthName(months[shares.lastIndexOf(last)] ?? '')}.` : ''}</p>
${chart}
${table(
  name,
  months,
  shares.map((share) => (share ? countOf(share.count, share.n) : 'not asked')),
)}</article>`
}

function outcomeCard(
  { name, kind, months: values, out, together }: OutcomeLine,
  months: readonly string[],
): Html {
  const index = values.reduce<number>((last, value, month) => (value === undefined ? last : month), -1)
  const unusual = months.filter((_, month) => out[month]).map(monthName)
  return html`<article class="card"><h3>${name}</h3>
<p class="say">${index < 0 ? 'Older than what is shown.' : `${numberName(values[index] ?? 0)} in ${monthName(months[index] ?? '')}.`} <span class="of">${kindNames[kind]}</span></p>
${monthChart(months, values, { out })}
${unusual.length > 0 && html`<p class="note">Outside what is usual for it: ${unusual.join(', ')}.</p>`}
${together && html`<p class="note">Moves together with “${together.withLine}” over ${together.months} months (rank correlation ${together.rho.toFixed(2).replace('-', '−')}). Together is not because.</p>`}
${table(
  name,
  months,
  values.map((value) => (value === undefined ? '–' : numberName(value))),
  html`<form method="post" action="/outcomes"><input type="hidden" name="drop" value="${name}"><button class="quiet">Take this line away</button></form>`,
)}</article>`
}

function table(name: string, months: readonly string[], cells: readonly string[], below?: Html): Html {
  return html`<details class="other"><summary>As a table<span class="unseen">: ${name}</span></summary><div class="scroll" tabindex="0" role="group" aria-label="${name} by month"><table><thead><tr><th scope="col">Month</th><th scope="col">${name}</th></tr></thead><tbody>${months.map((month, index) => html`<tr><th scope="row">${monthName(month)}</th><td>${cells[index]}</td></tr>`)}</tbody></table></div>${below}</details>`
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `Oct 2026`. */
export function monthName(month: string): string {
  const time = Date.parse(`${month}-01`)
  return Number.isNaN(time) ? month : monthFormat.format(time)
}

function numberName(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}
