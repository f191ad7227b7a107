import { type Alert, type AlertType, houseAlerts } from '../../alerts/alert.ts'
import type { AlertHours } from '../../alerts/alert-hours.ts'
import { moment } from '../../reading/when.ts'
import { lasting, many } from '../../results/say.ts'
import { mailAddress } from '../../webhooks/form-of.ts'
import { isAlertType, type Webhook, type WebhookForm, webhookForms } from '../../webhooks/webhook.ts'
import { type FieldProblem, mendMark, problemLine } from '../field-problem.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface AlertsPage {
  /** Those that are told of alerts, the most impatient first. */
  readonly receivers: readonly Webhook[]
  /** The newest. */
  readonly alerts: readonly Alert[]
  readonly hours: AlertHours
  /** Those that stand behind something. */
  readonly teams: readonly string[]
  /** Whether mail can go out. */
  readonly mail: boolean
  readonly waiting: Waiting
  /** What was wrong with what was sent. */
  readonly problem?: FieldProblem
  /** What was sent, where it was not taken. */
  readonly typed?: URLSearchParams
  /** What was just done. */
  readonly done?: string
}

const typeNames: Readonly<Record<AlertType, { readonly name: string; readonly when: string }>> = {
  'alert.urgent': { name: 'Danger, or a possible allergy', when: 'at once' },
  'alert.soon': { name: 'Cases to answer the same day', when: 'within five minutes' },
  'alert.unowned': { name: 'Somebody wants an answer, and nobody has the case', when: 'after an hour' },
  'alert.cause': { name: 'What a team makes fell short', when: 'within five minutes' },
  'alert.call': { name: 'A table that nobody saw', when: 'after two minutes' },
  'alert.digest': { name: 'How the day before was', when: 'once a day' },
  'alert.signal': { name: 'Something has changed', when: 'at most once a week' },
  'alert.silence': {
    name: 'A place or a device has fallen silent',
    when: 'once a day, a device after 15 minutes',
  },
}

export const formNames: Readonly<Record<WebhookForm, string>> = {
  mail: 'E-mail',
  slack: 'Slack',
  teams: 'Teams',
  discord: 'Discord',
  standard: 'A program',
  push: 'A phone',
}

/** Who is told what, in which order, and what became of the last alerts. */
export function alertsPage(page: AlertsPage): Html {
  const { receivers, alerts, waiting, problem, done } = page
  const main = html`<header class="top"><h1>Alerts</h1>
<p class="purpose">Who is told when somebody must do something. Give somebody minutes, and they are told only where nobody has seen it by then.</p></header>
${done && html`<p class="sent" role="status">${done}</p>`}
<div class="columns">
<div class="answers">
<section aria-labelledby="told"><h2 id="told">Who is told <span class="count">${receivers.length}</span></h2>
${receivers.length ? receivers.map((receiver) => receiverCard(receiver, receivers)) : html`<p class="none">Nobody is told anything yet. Begin with yourself: write your own address into the form.</p>`}</section>
<section aria-labelledby="last"><h2 id="last">The last alerts</h2>
${alerts.length ? html`<ul class="cases">${alerts.map((alert) => alertLine(alert, receivers))}</ul>` : html`<p class="none">There was none.</p>`}</section>
</div>
<div>${addForm(page)}${hoursForm(page)}</div>
</div>`
  return layout({
    title: problem ? 'Please check: Alerts' : 'Alerts',
    kind: 'owner',
    before: ownerHeader(undefined, waiting),
    main,
  })
}

function receiverCard(
  { id, name, form, url, types, afterMs, withWords, failures, ended, team }: Webhook,
  all: readonly Webhook[],
): Html {
  const before = all.filter((other) => other.id !== id && other.afterMs < afterMs).map((other) => other.name)
  const patience = afterMs
    ? `after ${lasting(afterMs)}, where nobody has seen it${before.length ? `, not ${before.join(', nor ')}` : ''}`
    : 'at once'
  const trouble = ended
    ? `Told nothing any more: ${ended.why}`
    : failures
      ? `${many(failures, 'failure')} in a row`
      : ''
  return html`<article class="case${trouble && ' late'}">
<p class="clock"><span>${patience}</span></p>
<h3>${name || id}</h3>
<p class="facts">${[formNames[form], mailAddress(url) ?? hostOf(url), team && `of the team ${team}`, withWords ? 'with what people wrote' : 'without what people wrote'].filter(Boolean).join(' · ')}</p>
<ul class="kinds">${types.flatMap((type) => (isAlertType(type) ? html`<li>${typeNames[type].name}</li>` : []))}</ul>
${trouble && html`<p class="effect">${trouble}</p>`}
<form class="buttons" method="post" action="/alerts"><input type="hidden" name="id" value="${id}"><button name="do" value="try">Try it</button> <button name="do" value="remove">Remove</button></form>
</article>`
}

/** The address of a chat is a secret: whoever has it can write there. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

function alertLine({ type, body, madeAt, seen, told, team }: Alert, receivers: readonly Webhook[]): Html {
  const names = told.flatMap((id) => receivers.find((receiver) => receiver.id === id)?.name ?? [])
  const asks = ['alert.urgent', 'alert.soon', 'alert.unowned', 'alert.cause', 'alert.call'].includes(type)
  return html`<li class="case"><p class="clock"><span>${moment(madeAt)}</span></p>
<h3>${body[0] ?? typeNames[type].name}${team && `: ${team}`}</h3>
<p class="facts">${[names.length ? `told to ${names.join(', ')}` : 'told to nobody', seen ? `seen by ${seen.by} after ${lasting(seen.at - madeAt)}` : asks && 'nobody has tapped “seen”'].filter(Boolean).join(' · ')}</p></li>`
}

function addForm({ mail, teams, ...page }: AlertsPage): Html {
  const typed = page.typed?.get('do') === 'add' ? page.typed : undefined
  const problem = typed && page.problem
  const value = (name: string): string => typed?.get(name) ?? ''
  return html`<section aria-labelledby="new"><h2 id="new">Tell somebody</h2>
<form class="step" method="post" action="/alerts">
${problemLine(problem)}
<label>Who is it? <input type="text" name="name" required maxlength="100" autocomplete="off" value="${value('name')}"${mendMark(problem, 'name')}></label>
<label>How? <select name="form"><option value="">as the address says</option>${webhookForms.map((form) => html`<option value="${form}"${form === value('form') && html` selected`}>${formNames[form]}</option>`)}</select></label>
<label>The address <input type="text" name="address" required maxlength="2000" autocomplete="off" spellcheck="false" value="${value('address')}"${mendMark(problem, 'address', 'address-help')}></label>
<p class="help" id="address-help">${mail ? 'An e-mail address, or the address' : 'The address'} of an incoming webhook of Slack, Teams or Discord.${mail ? '' : ' For e-mail set EARSHOT_MAIL first.'}</p>
<fieldset><legend>What are they told?</legend>${houseAlerts.map((type, at) => html`<label class="check"><input type="checkbox" name="types" value="${type}"${(!typed || typed.getAll('types').includes(type)) && html` checked`}${at === 0 && mendMark(problem, 'types')}><span>${typeNames[type].name} <small>${typeNames[type].when}</small></span></label>`)}</fieldset>
${teams.length > 0 && html`<label>Of one team? Then they are told only what it makes, and what is ticked above is told to others <select name="team"><option value="">No, of the house</option>${teams.map((team) => html`<option${team === value('team') && html` selected`}>${team}</option>`)}</select></label>`}
<label>After how many minutes, where nobody has seen it? <input type="text" inputmode="numeric" pattern="[0-9]{1,3}" name="after" value="${typed ? value('after') : '0'}"${mendMark(problem, 'after')}></label>
<label class="check"><input type="checkbox" name="words" value="yes"${value('words') === 'yes' && html` checked`}><span>Tell what people wrote too <small>with names masked</small></span></label>
<button class="main" name="do" value="add">Tell them</button></form></section>`
}

function hoursForm({ hours, ...page }: AlertsPage): Html {
  const typed = page.typed?.get('do') === 'hours' ? page.typed : undefined
  const problem = typed && page.problem
  const hour = typed?.get('hour') ?? `${hours.hour}`
  const timeZone = typed?.get('zone') ?? hours.timeZone
  const quiet = typed?.get('quiet') ?? hours.quiet ?? ''
  return html`<section aria-labelledby="hour"><h2 id="hour">The day before</h2>
<form class="step" method="post" action="/alerts">
${problemLine(problem)}
<label>At which hour? <input type="text" inputmode="numeric" pattern="[0-9]{1,2}" name="hour" required value="${hour}"${mendMark(problem, 'hour')}></label>
<label>On which clock? <input type="text" name="zone" required maxlength="60" value="${timeZone}" spellcheck="false" autocomplete="off"${mendMark(problem, 'timeZone')}></label>
<p class="help">Such as Europe/Berlin or America/New_York.</p>
<label>When is it quiet? <input type="text" name="quiet" maxlength="13" value="${quiet}" placeholder="22:00-07:00" autocomplete="off"${mendMark(problem, 'quiet', 'quiet-help')}></label>
<p class="help" id="quiet-help">Then only danger and tables are told; all else comes afterwards.</p>
<button name="do" value="hours">Keep it</button></form></section>`
}
