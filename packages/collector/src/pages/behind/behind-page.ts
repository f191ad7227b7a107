import { type Behind, keyOf } from '../../behind/behind.ts'
import { causeName, causes } from '../../cases/causes.ts'
import { type FieldProblem, mendMark, problemLine } from '../field-problem.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { setupTabs } from '../setup/setup-tabs.ts'

export interface BehindPage {
  readonly all: readonly Behind[]
  readonly waiting: Waiting
  readonly problem?: FieldProblem
  /** What was typed, where it was not taken. */
  readonly typed?: URLSearchParams
}

/** Who makes what can fall short, and whom to turn to: shown on every case, and to the team itself. */
export function behindPage({ all, waiting, problem, typed }: BehindPage): Html {
  const value = (name: string): string => typed?.get(name) ?? ''
  const missing = causes.filter((cause) => !all.some((one) => one.cause === cause && one.help))
  const main = html`<header class="top"><h1>Who is behind it</h1>
<p class="purpose">Which team makes what can fall short, and whom to turn to. It stands on each case, so that nobody who needs help has to ask where.</p></header>
${waiting.who.role === 'owner' && setupTabs('/behind')}
<div class="columns">
<div class="answers">
<section aria-labelledby="named"><h2 id="named">Named <span class="count">${all.length}</span></h2>
${all.length ? html`<ul class="cases">${all.map(line)}</ul>` : html`<p class="none">Nobody is named yet. Begin with what is criticised most.</p>`}</section>
${
  missing.length > 0 &&
  html`<section aria-labelledby="missing"><h2 id="missing">Nobody to turn to yet <span class="count">${missing.length}</span></h2>
<ul class="kinds">${missing.map((cause) => html`<li>${causeName(cause)}</li>`)}</ul></section>`
}
</div>
<section aria-labelledby="new"><h2 id="new">Name somebody</h2>
<form class="step" method="post" action="/behind">
${problemLine(problem)}
<label>For <select name="cause" required${mendMark(problem, 'cause')}><option value="">Please choose</option>${causes.map((cause) => html`<option value="${cause}"${cause === value('cause') && html` selected`}>${causeName(cause)}</option>`)}</select></label>
<label>At which place? Empty: at all of them <input type="text" name="place" maxlength="100" value="${value('place')}"></label>
<label>Which team makes it? <input type="text" name="team" required maxlength="100" value="${value('team')}"${mendMark(problem, 'team')}></label>
<label>Whom to turn to, and how? <input type="text" name="help" maxlength="200" autocomplete="off" value="${value('help')}"></label>
<button class="main" name="do" value="keep">Keep it</button></form></section>
</div>`
  return layout({
    title: problem ? 'Please check: Who is behind it' : 'Who is behind it',
    kind: 'owner',
    before: ownerHeader(waiting.who.role === 'owner' ? '/setup' : undefined, waiting),
    main,
  })
}

function line(one: Behind): Html {
  const { cause, place, team, help } = one
  return html`<li class="case"><p class="clock"><span>${place ?? 'Every place'}</span></p>
<h3>${causeName(cause)}</h3>
<p class="facts"><a href="/behind/${encodeURIComponent(team)}">${team}</a> · ${help || 'nobody to turn to yet'}</p>
<form class="buttons" method="post" action="/behind"><input type="hidden" name="key" value="${keyOf(one)}"><button name="do" value="drop">Remove<span class="unseen">: ${causeName(cause)}${place && `, ${place}`}</span></button></form></li>`
}
