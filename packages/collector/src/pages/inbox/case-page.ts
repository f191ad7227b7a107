import { type Behind, behindOf } from '../../behind/behind.ts'
import type { Case, CaseEvent } from '../../cases/case.ts'
import { clockWords, eventWords, kindNames, severityNames, stateNames } from '../../cases/case-words.ts'
import { causeName, causes } from '../../cases/causes.ts'
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
  /** Why the last form was not taken. */
  readonly problem?: string
}

/** One case: what was said, what was done, and the next step. */
export function casePage(page: CasePage): Html {
  const { case: item, events, response, again, prompts, waiting, now, problem, link } = page
  const main = html`<p class="pages"><a href="/inbox">Back to the inbox</a></p>
<header class="top"><h1>Case ${item.number}</h1>
<p class="purpose">${[stateNames[item.state], kindNames[item.kind], severityNames[item.severity], clockWords(item, now)].join(' · ')}</p></header>
${problem && html`<p class="problem" role="alert" id="problem">${problem}</p>`}
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
${isOpen && item.owner && html`<details class="other"><summary>Give it to somebody else</summary>${takeForm(page)}</details>`}
<details class="other"><summary>Write a note</summary>${noteForm(page)}</details>
${isOpen && html`<details class="other"><summary>Where did it start?</summary>${traceForm(page)}</details>`}
${item.state === 'spam' || item.spamAsked ? html`<details class="other"><summary>This is no spam</summary>${form(page, 'not-spam', 'It is no spam', html``)}</details>` : ''}
${item.state !== 'spam' && html`<details class="other"><summary>This is spam</summary>${form(page, 'spam', 'Call it spam', field('why', 'Why?'))}</details>`}`
}

function form(page: CasePage, deed: string, button: string, fields: Html, main = false): Html {
  const { case: item, waiting } = page
  return html`<form class="step" method="post" action="/inbox/${encodeURIComponent(item.id)}">
<input type="hidden" name="deed" value="${deed}">
${fields}
${waiting.who.id === undefined && html`<label>Who are you? <input type="text" name="by" autocomplete="given-name" required maxlength="100"></label>`}
<button${main && html` class="main"`}>${button}</button></form>`
}

function takeForm(page: CasePage): Html {
  const { case: item, people, waiting } = page
  const names = html`<datalist id="people">${people.map((name) => html`<option value="${name}"></option>`)}</datalist>`
  const value = item.owner ?? (waiting.who.id === undefined ? '' : waiting.who.name)
  const who = html`<label>Who answers this customer? <input type="text" name="owner" value="${value}" list="people" required maxlength="100"></label>${names}`
  return form(page, 'took', 'Take it', who, !item.owner)
}

function contactForm(page: CasePage): Html {
  const fields = html`<label>How did you reach the customer? <select name="way"><option value="phone">By phone</option><option value="mail">By mail</option><option value="in-person">In person</option><option value="link">By the link below</option></select></label>
${area('words', 'What was said? Where it goes by the link, the customer reads these words.')}`
  return form(page, 'contacted', 'Note the contact', fields, true)
}

function closeForm(page: CasePage): Html {
  const fields = html`${area('answer', 'What answer did you give? The customer can read it at the link.')}${causeFields(page.response)}`
  return form(page, 'resolved', 'Close as resolved', fields, true)
}

function lookForm(page: CasePage): Html {
  return form(page, 'looked-at', 'Close as looked at', causeFields(page.response), true)
}

function noteForm(page: CasePage): Html {
  return form(page, 'noted', 'Keep the note', area('words', 'Your note'))
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
  const team = html`<label>In which team did it begin? <input type="text" name="team" list="teams" value="${page.case.began?.team ?? ''}" required maxlength="100"></label>${list}`
  return form(
    page,
    'traced',
    'Keep it',
    html`${team}${area('words', 'What happened there? Name no person.')}`,
  )
}

/** A case is closed with what fell short, and with what will change. */
function causeFields(response: StoredResponse): Html {
  const first = namedCause(response)
  return html`<label>What fell short? <select name="cause" required><option value="">Please choose</option>${causes.map((cause) => html`<option value="${cause}"${cause === first && html` selected`}>${causeName(cause)}</option>`)}</select></label>
${area('change', 'What will we change? “Nothing” is an answer, with its reason.')}`
}

/** What the customer named first. */
function namedCause({ data }: StoredResponse): string | undefined {
  const named = data.answers.find(({ question }) => question === 'what')?.value
  return Array.isArray(named) ? named[0] : undefined
}

function field(name: string, label: string): Html {
  return html`<label>${label} <input type="text" name="${name}" required maxlength="300"></label>`
}

function area(name: string, label: string): Html {
  return html`<label>${label} <textarea name="${name}" rows="3" required maxlength="4000"></textarea></label>`
}
