import { type Draw, type DrawPhase, phaseOf } from '../../draws/draw.ts'
import { mostLetters, ruleFields } from '../../draws/read-rules.ts'
import { moment } from '../../reading/when.ts'
import { many } from '../../results/say.ts'
import { dayName } from '../../results/weeks.ts'
import { type FieldProblem, mendMark, problemLine } from '../field-problem.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { setupTabs } from '../setup/setup-tabs.ts'
import { lawNotes } from './law-notes.ts'

/** A draw with what only its owner sees. */
export interface HeldDraw {
  readonly draw: Draw
  readonly entries: number
  /** How to reach those who were drawn, as long as that is kept. */
  readonly contacts: ReadonlyMap<string, string>
}

export interface DrawsPage {
  readonly draws: readonly HeldDraw[]
  readonly waiting: Waiting
  readonly now: number
  /** Why something was not done to a draw. */
  readonly problem?: string
  /** What is wrong with a new one. */
  readonly wrong?: FieldProblem
  /** What was typed, where it was not taken. */
  readonly typed?: URLSearchParams
}

const phaseNames: Readonly<Record<DrawPhase, string>> = {
  draft: 'Not open: read it once more, then open it',
  coming: 'Opens by itself',
  open: 'Open',
  closed: 'Closed: waits for the numbers',
  drawn: 'Drawn',
}

/** Draws: their rules first, then who has entered, then numbers that nobody could know, then the winners. */
export function drawsPage(page: DrawsPage): Html {
  const { draws, waiting, problem, wrong } = page
  const main = html`<header class="top"><h1>Draws</h1>
<p class="purpose">A chance to win, beside what people tell you and never for it: entries are kept apart, and nobody can say which answer belongs to one.</p></header>
${setupTabs('/draws')}
${problem && html`<p class="problem" role="alert">${problem}</p>`}
<div class="columns">
<div class="answers">
<section aria-labelledby="held"><h2 id="held">Yours <span class="count">${draws.length}</span></h2>
${draws.length ? draws.map((held) => drawCard(held, page)) : html`<p class="none">There is none. One needs rules that are whole before anybody enters; the form asks for them.</p>`}</section>
${lawNotes()}
</div>
${newForm(page)}
</div>`
  return layout({
    title: problem || wrong ? 'Please check: Draws' : 'Draws',
    kind: 'owner',
    before: ownerHeader('/setup', waiting),
    main,
  })
}

function drawCard(
  { draw, entries, contacts }: HeldDraw,
  { now, typed }: Pick<DrawsPage, 'now' | 'typed'>,
): Html {
  const { id, rules, closed, forgottenAt } = draw
  const phase = phaseOf(draw, now)
  const facts = [
    phase === 'open' ? `until the end of ${dayName(Date.parse(rules.to))}` : undefined,
    phase === 'coming' ? `on ${dayName(Date.parse(rules.from))}` : undefined,
    phase === 'draft' ? undefined : many(closed?.count ?? entries, 'entry', 'entries'),
    forgottenAt === undefined ? undefined : 'entries deleted',
  ]
  return html`<article class="case"><p class="clock"><span>${phaseNames[phase]}</span></p>
<h3>${phase === 'draft' ? rules.title : html`<a href="/draw/${id}">${rules.title}</a>`}</h3>
<p class="facts">${[rules.prize, ...facts].filter(Boolean).join(' · ')}</p>
${phase === 'draft' && deed(id, html`<p class="help">From then on nothing of its rules can be changed. <a href="/draws/${id}">Read it as people will</a></p><div class="buttons"><button class="main" name="do" value="open">Open it</button> <button name="do" value="drop">Remove</button></div>`)}
${phase === 'closed' && (now < Date.parse(rules.seedDay) ? html`<p class="facts">On ${dayName(Date.parse(rules.seedDay))} write the numbers here.</p>` : deed(id, html`<label>The numbers, as they were published: ${rules.seed} <input type="text" name="numbers" required maxlength="500" value="${typed?.get('id') === id ? typed.get('numbers') : ''}" autocomplete="off" spellcheck="false"></label><p class="help">They are kept as you write them now: look twice. A stroke (/) stands between two sources.</p><button class="main" name="do" value="draw">Draw</button>`))}
${phase === 'drawn' && winnersOf(draw, contacts)}
</article>`
}

function deed(id: string, fields: Html): Html {
  return html`<form class="step" method="post" action="/draws"><input type="hidden" name="id" value="${id}">${fields}</form>`
}

function winnersOf(
  { id, rules, drawn, told = [], forgottenAt }: Draw,
  contacts: ReadonlyMap<string, string>,
): Html {
  const lines = (drawn?.order ?? []).map(({ ticket }, index) => {
    const contact = contacts.get(ticket)
    const role = index < rules.winners ? 'Winner' : 'Next, if one cannot be reached'
    const isMail = contact?.includes('@')
    return html`<li><p class="clock"><span>${role}</span></p>
<p><b class="ticket">${ticket}</b> ${contact ? (isMail ? html`<a href="mailto:${contact}?subject=${encodeURIComponent(rules.title)}">${contact}</a>` : html`<a href="tel:${contact}">${contact}</a>`) : 'the entry is deleted'}</p>
${told.includes(ticket) ? html`<p class="facts">was told</p>` : contact && html`<form class="buttons" method="post" action="/draws"><input type="hidden" name="id" value="${id}"><input type="hidden" name="ticket" value="${ticket}"><button name="do" value="told">They were told<span class="unseen">: ${ticket}</span></button></form>`}</li>`
  })
  return html`<ol class="drawn">${lines}</ol>
${drawn && html`<p class="facts">Drawn ${moment(drawn.at)}. <a href="/draw/${id}">What everybody can check</a></p>`}
${forgottenAt === undefined && deed(id, html`<p class="help">Once the winners have replied, nobody needs the entries. They go by themselves 60 days after the draw.</p><div class="buttons"><button name="do" value="forget">Delete all entries</button></div>`)}`
}

function newForm({ typed, now, wrong }: DrawsPage): Html {
  const value = (name: string): string => (wrong && typed?.get(name)) ?? ''
  const day = (name: string, label: string): Html =>
    html`<label>${label} <input type="date" name="${name}" required min="${new Date(now).toISOString().slice(0, 10)}" value="${value(name)}"${mendMark(wrong, name)}></label>`
  return html`<section aria-labelledby="new"><h2 id="new">A new one</h2>
<form class="step" method="post" action="/draws">
${problemLine(wrong)}
${Object.entries(ruleFields).map(([name, label]) => html`<label>${label} <textarea name="${name}" rows="${name === 'title' || name === 'value' ? 1 : 3}" required maxlength="${mostLetters}"${mendMark(wrong, name)}${name in hints && html` placeholder="${hints[name]}"`}>${value(name)}</textarea></label>`)}
<label>How many win? <input type="text" inputmode="numeric" pattern="[0-9]{1,3}" name="winners" required value="${value('winners') || '1'}"${mendMark(wrong, 'winners')}></label>
${day('from', 'The first day')}${day('to', 'The last day')}${day('seedDay', 'The day of the numbers, after the last day')}
<button class="main" name="do" value="make">Write it down</button></form></section>`
}

/** Examples, never filled in: what an owner has not thought about is not fixed. */
const hints: Readonly<Record<string, string>> = {
  who: 'Such as: everybody of 18 or older who lives in Austria, but nobody who works here',
  where: 'Such as: where the law forbids it',
  told: 'Such as: by mail within a week. Who does not reply within 14 days gives way to the next',
  seed: 'Such as: the six numbers of the Austrian lottery (win2day.at), without the extra number',
}
