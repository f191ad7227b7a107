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
${forms(item, response)}
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
function forms(item: Case, response: StoredResponse): Html {
  const isOpen = item.state === 'new' || item.state === 'contacted'
  return html`${isOpen && !item.owner && takeForm(item)}
${isOpen && item.owner && (item.contact || item.kind === 'staff-entry') && item.state === 'new' && contactForm(item)}
${item.state === 'contacted' && closeForm(item, response)}
${item.state === 'new' && !item.contact && item.kind !== 'staff-entry' && lookForm(item, response)}
${isOpen && item.owner && html`<details class="other"><summary>Give it to somebody else</summary>${takeForm(item)}</details>`}
<details class="other"><summary>Write a note</summary>${noteForm(item)}</details>
${item.state === 'spam' || item.spamAsked ? html`<details class="other"><summary>This is no spam</summary>${form(item, 'not-spam', 'It is no spam', html``)}</details>` : ''}
${item.state !== 'spam' && html`<details class="other"><summary>This is spam</summary>${form(item, 'spam', 'Call it spam', field('why', 'Why?'))}</details>`}`
}

function form(item: Case, deed: string, button: string, fields: Html, main = false): Html {
  return html`<form class="step" method="post" action="/inbox/${encodeURIComponent(item.id)}">
<input type="hidden" name="deed" value="${deed}">
${fields}
<label>Who are you? <input type="text" name="by" autocomplete="given-name" required maxlength="100"></label>
<button${main && html` class="main"`}>${button}</button></form>`
}

function takeForm(item: Case): Html {
  return form(item, 'took', 'Take it', field('owner', 'Who answers this customer?', item.owner), !item.owner)
}

function contactForm(item: Case): Html {
  const fields = html`<label>How did you reach the customer? <select name="way"><option value="phone">By phone</option><option value="mail">By mail</option><option value="in-person">In person</option><option value="link">By the link below</option></select></label>
${area('words', 'What was said? Where it goes by the link, the customer reads these words.')}`
  return form(item, 'contacted', 'Note the contact', fields, true)
}

function closeForm(item: Case, response: StoredResponse): Html {
  const fields = html`${area('answer', 'What answer did you give? The customer can read it at the link.')}${causeFields(response)}`
  return form(item, 'resolved', 'Close as resolved', fields, true)
}

function lookForm(item: Case, response: StoredResponse): Html {
  return form(item, 'looked-at', 'Close as looked at', causeFields(response), true)
}

function noteForm(item: Case): Html {
  return form(item, 'noted', 'Keep the note', area('words', 'Your note'))
}

/** A case is closed with what fell short, and with what will change. */
function causeFields({ data }: StoredResponse): Html {
  const named = data.answers.find(({ question }) => question === 'what')?.value
  const first = Array.isArray(named) ? named[0] : undefined
  return html`<label>What fell short? <select name="cause" required><option value="">Please choose</option>${causes.map((cause) => html`<option value="${cause}"${cause === first && html` selected`}>${causeName(cause)}</option>`)}</select></label>
${area('change', 'What will we change? “Nothing” is an answer, with its reason.')}`
}

function field(name: string, label: string, value = ''): Html {
  return html`<label>${label} <input type="text" name="${name}" value="${value}" required maxlength="300"></label>`
}

function area(name: string, label: string): Html {
  return html`<label>${label} <textarea name="${name}" rows="3" required maxlength="4000"></textarea></label>`
}
