import { causeName, causes } from '../../cases/causes.ts'
import type { StoredResponse } from '../../storage/port.ts'
import type { Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import type { CasePage } from './case-page.ts'
import { fieldToMend } from './field-to-mend.ts'

/** What can be done to a case now, the usual step first. */
export function caseForms(page: CasePage, speech: Speech): Html {
  const { case: item } = page
  const words = speech.words.oneCase
  const isOpen = item.state === 'new' || item.state === 'contacted'
  return html`${isOpen && !item.owner && takeForm(page, speech)}
${isOpen && item.owner && (item.contact || item.kind === 'staff-entry') && item.state === 'new' && contactForm(page, speech)}
${item.state === 'contacted' && closeForm(page, speech)}
${item.state === 'new' && !item.contact && item.kind !== 'staff-entry' && lookForm(page, speech)}
${isOpen && item.owner && html`${other(page, 'took')}<summary>${words.give}</summary>${takeForm(page, speech)}</details>`}
${other(page, 'noted')}<summary>${words.note}</summary>${noteForm(page, speech)}</details>
${isOpen && html`${other(page, 'traced')}<summary>${words.trace}</summary>${traceForm(page, speech)}</details>`}
${(item.state === 'spam' || item.spamAsked) && html`${other(page, 'not-spam')}<summary>${words.isNoSpam}</summary>${form(page, speech, { deed: 'not-spam', button: words.callNoSpam, fields: html`` })}</details>`}
${item.state !== 'spam' && html`${other(page, 'spam')}<summary>${words.isSpam}</summary>${form(page, speech, { deed: 'spam', button: words.callSpam, fields: html`<label>${words.why} <input type="text" name="why"${value(page, 'spam', 'why')} required maxlength="300"></label>` })}</details>`}`
}

interface Form {
  readonly deed: string
  readonly button: string
  readonly fields: Html
  readonly main?: boolean
}

function form(page: CasePage, { words }: Speech, { deed, button, fields, main }: Form): Html {
  const { case: item, waiting } = page
  return html`<form class="step" method="post" action="/inbox/${encodeURIComponent(item.id)}">
<input type="hidden" name="deed" value="${deed}">
${fields}
${waiting.who.id === undefined && html`<label>${words.oneCase.who} <input type="text" name="by"${value(page, deed, 'by')} autocomplete="given-name" required maxlength="100"></label>`}
<button${main && html` class="main"`}>${button}</button></form>`
}

function takeForm(page: CasePage, speech: Speech): Html {
  const { case: item, people, waiting } = page
  const words = speech.words.oneCase
  const names = html`<datalist id="people">${people.map((name) => html`<option value="${name}"></option>`)}</datalist>`
  const usual = item.owner ?? (waiting.who.id === undefined ? '' : waiting.who.name)
  const who = html`<label>${words.answers} <input type="text" name="owner"${value(page, 'took', 'owner', usual)} list="people" required maxlength="100"></label>${names}<input type="hidden" name="from" value="${item.owner ?? ''}">`
  return form(page, speech, { deed: 'took', button: words.take, fields: who, main: !item.owner })
}

const ways = ['phone', 'mail', 'in-person', 'link'] as const

function contactForm(page: CasePage, speech: Speech): Html {
  const words = speech.words.oneCase
  const fields = html`<label>${words.how} <select name="way"${mend(page, 'contacted', 'way')}>${ways.map((way) => html`<option value="${way}"${way === written(page, 'contacted', 'way') && html` selected`}>${words.ways[way]}</option>`)}</select></label>
${area(page, 'contacted', 'words', words.whatSaid)}`
  return form(page, speech, { deed: 'contacted', button: words.noteContact, fields, main: true })
}

function closeForm(page: CasePage, speech: Speech): Html {
  const words = speech.words.oneCase
  const fields = html`${area(page, 'resolved', 'answer', words.whatAnswer)}
${area(page, 'resolved', 'ways', words.waysOffered, false)}
${causeFields(page, 'resolved', speech)}`
  return form(page, speech, { deed: 'resolved', button: words.resolve, fields, main: true })
}

function lookForm(page: CasePage, speech: Speech): Html {
  const fields = causeFields(page, 'looked-at', speech)
  return form(page, speech, { deed: 'looked-at', button: speech.words.oneCase.look, fields, main: true })
}

function noteForm(page: CasePage, speech: Speech): Html {
  const { yourNote, keepNote } = speech.words.oneCase
  return form(page, speech, {
    deed: 'noted',
    button: keepNote,
    fields: area(page, 'noted', 'words', yourNote),
  })
}

/** Back along the chain: the customer met it here, but it began with somebody who was somebody's supplier. */
function traceForm(page: CasePage, speech: Speech): Html {
  const words = speech.words.oneCase
  const teams = [...new Set(page.behind.map(({ team }) => team))]
  const list = html`<datalist id="teams">${teams.map((team) => html`<option value="${team}"></option>`)}</datalist>`
  const team = html`<label>${words.team} <input type="text" name="team" list="teams"${value(page, 'traced', 'team', page.case.began?.team)} required maxlength="100"></label>${list}`
  const fields = html`${team}${area(page, 'traced', 'words', words.happened)}`
  return form(page, speech, { deed: 'traced', button: words.keep, fields })
}

/** A case is closed with what fell short, and with what will change. */
function causeFields(page: CasePage, deed: string, speech: Speech): Html {
  const words = speech.words.oneCase
  const first = written(page, deed, 'cause') ?? namedCause(page.response)
  return html`<label>${words.cause} <select name="cause" required${mend(page, deed, 'cause')}><option value="">${words.choose}</option>${causes.map((cause) => html`<option value="${cause}"${cause === first && html` selected`}>${causeName(cause, undefined, speech)}</option>`)}</select></label>
${area(page, deed, 'change', words.change)}`
}

/** What the customer named first. */
export function namedCause({ data }: StoredResponse): string | undefined {
  const named = data.answers.find(({ question }) => question === 'what')?.value
  return Array.isArray(named) ? named[0] : undefined
}

function area(page: CasePage, deed: string, name: string, label: string, isNeeded = true): Html {
  return html`<label>${label} <textarea name="${name}" rows="3"${isNeeded && html` required`} maxlength="4000" dir="auto"${mend(page, deed, name)}>${written(page, deed, name)}</textarea></label>`
}

/** A step that is not the usual one, open where it was refused. */
function other({ problem }: CasePage, deed: string): Html {
  return html`<details class="other"${problem?.form.get('deed') === deed && html` open`}>`
}

/** What was written into a field of a form that was refused: nobody writes it twice. */
function written({ problem }: CasePage, deed: string, name: string): string | undefined {
  return problem?.form.get('deed') === deed ? (problem.form.get(name) ?? undefined) : undefined
}

function value(page: CasePage, deed: string, name: string, usual = ''): Html {
  return html` value="${written(page, deed, name) ?? usual}"${mend(page, deed, name)}`
}

/** Marks the field that is to be mended, and begins with it. */
function mend({ problem }: CasePage, deed: string, name: string): Html | undefined {
  const isWrong = problem?.form.get('deed') === deed && fieldToMend(problem) === name
  return isWrong ? html` id="mend" aria-invalid="true" aria-describedby="problem" autofocus` : undefined
}
