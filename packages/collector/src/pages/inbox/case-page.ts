import { type Behind, behindOf } from '../../behind/behind.ts'
import type { Case, CaseEvent } from '../../cases/case.ts'
import { clockWords, eventWords, kindNames, severityNames, stateNames } from '../../cases/case-words.ts'
import { causeName, causes } from '../../cases/causes.ts'
import type { Refused } from '../../cases/step.ts'
import type { KnownPrompts } from '../../ingest/record-of.ts'
import { moment } from '../../reading/when.ts'
import type { StoredResponse } from '../../storage/port.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { responseCard } from '../response-card.ts'

export interface CasePage {
  readonly case: Case
  readonly events: readonly CaseEvent[]
  readonly response: StoredResponse
  /** How many cases with the same cause came from the same place in the 90 days before. */
  readonly again: number
  readonly prompts: KnownPrompts
  readonly waiting: Waiting
  /** Who is behind what, for those who need help. */
  readonly behind: readonly Behind[]
  /** Names of those whom it may be given to. */
  readonly people: readonly string[]
  readonly now: number
  /** The address at which the customer can read and write on. */
  readonly link?: string
  readonly problem?: CaseProblem
}

/** Why the last form was not taken, which field is to be mended, and all that was written into it. */
export interface CaseProblem extends Pick<Refused, 'why' | 'field'> {
  readonly form: URLSearchParams
}

/** One case: what was said, what was done, and the next step. */
export function casePage(page: CasePage): Html {
  const { case: item, events, response, again, prompts, waiting, now, problem, link } = page
  const main = html`<p class="pages"><a href="/inbox">Back to the inbox</a></p>
<header class="top"><h1>Case ${item.number}</h1>
<p class="purpose">${[stateNames[item.state], kindNames[item.kind], severityNames[item.severity], clockWords(item, now)].join(' · ')}</p></header>
${problem && html`<p class="problem" role="alert" id="problem">${problem.why}</p>`}
${problem && leftOver(page)}
${item.spamAsked && item.state !== 'spam' && html`<p class="again">${item.spamAsked.by} called this spam. It counts until a second person agrees, or a day has passed.</p>`}
${again > 0 && html`<p class="again"><strong>Again:</strong> ${again} more ${again === 1 ? 'case' : 'cases'} with the same cause${item.place && html` at ${item.place}`} in the 90 days before.</p>`}
<div class="columns">
<div class="answers">
<section aria-labelledby="said"><h2 id="said">What was said</h2>${responseCard(response, prompts.get(response.data.prompt.id), now)}</section>
<section aria-labelledby="story"><h2 id="story">What was done</h2>
${events.length ? html`<ol class="story">${events.map(storyLine)}</ol>` : html`<p class="none">Nothing yet.</p>`}</section>
</div>
<section aria-labelledby="step"><h2 id="step">Next step</h2>
${whoHelps(page)}
${item.began && html`<p class="effect began"><b>It began in ${item.began.team}:</b> ${item.began.words}</p>`}
${waiting.who.role === 'staff' ? html`<p class="none">Managers answer this case. You can read it because it was given to you.</p>` : forms(page)}
${link && item.contact && html`<div class="card"><p>The customer can read your answer and write back at this address, without an account:</p><pre tabindex="0" aria-label="Address for the customer"><code>${link}</code></pre></div>`}
</section>
</div>`
  return layout({
    title: problem ? `Please check: case ${item.number}` : `Case ${item.number}`,
    kind: 'owner',
    before: ownerHeader('/inbox', waiting),
    main,
  })
}

function storyLine(event: CaseEvent): Html {
  const { what, words } = eventWords(event)
  const who = event.by === 'customer' ? 'The customer' : event.by
  return html`<li><p><b>${who}</b> ${what}</p>${words && html`<p class="written">${words}</p>`}<p class="when"><time datetime="${new Date(event.at).toISOString()}">${moment(event.at)}</time></p></li>`
}

/** Only what can be done now, the usual step first. */
function forms(page: CasePage): Html {
  const { case: item } = page
  const isOpen = item.state === 'new' || item.state === 'contacted'
  return html`${isOpen && !item.owner && takeForm(page)}
${isOpen && item.owner && (item.contact || item.kind === 'staff-entry') && item.state === 'new' && contactForm(page)}
${item.state === 'contacted' && closeForm(page)}
${item.state === 'new' && !item.contact && item.kind !== 'staff-entry' && lookForm(page)}
${isOpen && item.owner && html`${others(page, 'took')}<summary>Give it to somebody else</summary>${takeForm(page)}</details>`}
${others(page, 'noted')}<summary>Write a note</summary>${noteForm(page)}</details>
${isOpen && html`${others(page, 'traced')}<summary>Where did it start?</summary>${traceForm(page)}</details>`}
${item.state === 'spam' || item.spamAsked ? html`${others(page, 'not-spam')}<summary>This is no spam</summary>${form(page, 'not-spam', 'It is no spam', html``)}</details>` : ''}
${item.state !== 'spam' && html`${others(page, 'spam')}<summary>This is spam</summary>${form(page, 'spam', 'Call it spam', html`<label>Why? <input type="text" name="why"${value(page, 'spam', 'why')} required maxlength="300"${wrong(page, 'spam', 'why')}></label>`)}</details>`}`
}

function form(page: CasePage, deed: string, button: string, fields: Html, main = false): Html {
  const { case: item, waiting } = page
  return html`<form class="step" method="post" action="/inbox/${encodeURIComponent(item.id)}">
<input type="hidden" name="deed" value="${deed}">
${fields}
${waiting.who.id === undefined && html`<label>Who are you? <input type="text" name="by"${value(page, deed, 'by')} autocomplete="given-name" required maxlength="100"${wrong(page, deed, 'by')}></label>`}
<button${main && html` class="main"`}>${button}</button></form>`
}

function takeForm(page: CasePage): Html {
  const { case: item, people, waiting } = page
  const names = html`<datalist id="people">${people.map((name) => html`<option value="${name}"></option>`)}</datalist>`
  const usual = item.owner ?? (waiting.who.id === undefined ? '' : waiting.who.name)
  const who = html`<label>Who answers this customer? <input type="text" name="owner"${value(page, 'took', 'owner', usual)} list="people" required maxlength="100"${wrong(page, 'took', 'owner')}></label>${names}`
  return form(page, 'took', 'Take it', who, !item.owner)
}

const ways = [
  ['phone', 'By phone'],
  ['mail', 'By mail'],
  ['in-person', 'In person'],
  ['link', 'By the link below'],
] as const

function contactForm(page: CasePage): Html {
  const fields = html`<label>How did you reach the customer? <select name="way"${wrong(page, 'contacted', 'way')}>${ways.map(([way, words]) => html`<option value="${way}"${way === written(page, 'contacted', 'way') && html` selected`}>${words}</option>`)}</select></label>
${area(page, 'contacted', 'words', 'What was said? Where it goes by the link, the customer reads these words.')}`
  return form(page, 'contacted', 'Note the contact', fields, true)
}

function closeForm(page: CasePage): Html {
  const fields = html`${area(page, 'resolved', 'answer', 'What answer did you give? The customer can read it at the link.')}${causeFields(page, 'resolved')}`
  return form(page, 'resolved', 'Close as resolved', fields, true)
}

function lookForm(page: CasePage): Html {
  return form(page, 'looked-at', 'Close as looked at', causeFields(page, 'looked-at'), true)
}

function noteForm(page: CasePage): Html {
  return form(page, 'noted', 'Keep the note', area(page, 'noted', 'words', 'Your note'))
}

/** Whom to turn to, by what fell short and where. Where nobody is named, that is a gap that the owner can close. */
function whoHelps({ case: item, response, behind }: CasePage): Html | undefined {
  if (item.state !== 'new' && item.state !== 'contacted') return undefined
  const cause = item.cause ?? namedCause(response)
  if (cause === undefined) return undefined
  const found = behindOf(behind, cause, item.place)
  if (found?.help)
    return html`<p class="helps"><b>Who can help:</b> ${found.help} <span class="place">(${found.team})</span></p>`
  return html`<p class="helps">For “${causeName(cause)}” nobody is named to turn to. <a href="/behind">Name somebody</a></p>`
}

/** Back along the chain: the customer met it here, but it began with somebody who was somebody's supplier. */
function traceForm(page: CasePage): Html {
  const teams = [...new Set(page.behind.map(({ team }) => team))]
  const list = html`<datalist id="teams">${teams.map((team) => html`<option value="${team}"></option>`)}</datalist>`
  const team = html`<label>In which team did it begin? <input type="text" name="team" list="teams"${value(page, 'traced', 'team', page.case.began?.team)} required maxlength="100"${wrong(page, 'traced', 'team')}></label>${list}`
  return form(
    page,
    'traced',
    'Keep it',
    html`${team}${area(page, 'traced', 'words', 'What happened there? Name no person.')}`,
  )
}

/** A case is closed with what fell short, and with what will change. */
function causeFields(page: CasePage, deed: string): Html {
  const first = written(page, deed, 'cause') ?? namedCause(page.response)
  return html`<label>What fell short? <select name="cause" required${wrong(page, deed, 'cause')}><option value="">Please choose</option>${causes.map((cause) => html`<option value="${cause}"${cause === first && html` selected`}>${causeName(cause)}</option>`)}</select></label>
${area(page, deed, 'change', 'What will we change? “Nothing” is an answer, with its reason.')}`
}

/** What the customer named first. */
function namedCause({ data }: StoredResponse): string | undefined {
  const named = data.answers.find(({ question }) => question === 'what')?.value
  return Array.isArray(named) ? named[0] : undefined
}

function area(page: CasePage, deed: string, name: string, label: string): Html {
  return html`<label>${label} <textarea name="${name}" rows="3" required maxlength="4000"${wrong(page, deed, name)}>${written(page, deed, name)}</textarea></label>`
}

/** What was written for a step that cannot be taken any more, to be copied. */
function leftOver(page: CasePage): Html | undefined {
  const { problem } = page
  const deed = problem?.form.get('deed')
  if (!problem || !deed || `${forms(page)}`.includes(`name="deed" value="${deed}"`)) return undefined
  const words = ['words', 'answer', 'change', 'why'].flatMap((name) => problem.form.get(name)?.trim() || [])
  return words.length
    ? html`<div class="card"><p>This was not kept. Copy what you need of it:</p>${words.map((text) => html`<p class="written">${text}</p>`)}</div>`
    : undefined
}

/** A step that is not the usual one, open where it was not taken. */
function others({ problem }: CasePage, deed: string): Html {
  return html`<details class="other"${problem?.form.get('deed') === deed && html` open`}>`
}

/** What was written into a field of the form that was not taken: nobody writes it twice. */
function written({ problem }: CasePage, deed: string, name: string): string | undefined {
  return problem?.form.get('deed') === deed ? (problem.form.get(name) ?? undefined) : undefined
}

function value(page: CasePage, deed: string, name: string, usual = ''): Html {
  return html` value="${written(page, deed, name) ?? usual}"`
}

/** Marks the field that is to be mended, and begins with it. */
function wrong({ problem }: CasePage, deed: string, name: string): Html | undefined {
  const isWrong = problem?.field === name && problem.form.get('deed') === deed
  return isWrong ? html` aria-invalid="true" aria-describedby="problem" autofocus` : undefined
}
