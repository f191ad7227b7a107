import type { Action } from '../../actions/action.ts'
import { causeName, causes } from '../../cases/causes.ts'
import type { EasierLine } from '../../ideas/easier.ts'
import type { StaffIdea } from '../../ideas/staff-ideas.ts'
import { dayName } from '../../results/weeks.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface ActionsPage {
  /** With what became of the figure, where that can be told. */
  readonly actions: readonly { readonly action: Action; readonly effect: string | undefined }[]
  /** What the form is filled with at first. */
  readonly draft: {
    readonly words: string
    readonly cause: string
    readonly dueAt: number
    readonly idea?: string
  }
  /** What staff had in mind, and nobody has answered. */
  readonly ideas: readonly StaffIdea[]
  /** What staff said would make their job easier. Empty where too few people answered. */
  readonly easier: readonly EasierLine[]
  readonly waiting: Waiting
  readonly now: number
  readonly problem?: string
}

/** What will change: one thing, one person, one day; and later what became of the figure. */
export function actionsPage({ actions, draft, ideas, easier, waiting, now, problem }: ActionsPage): Html {
  const open = actions.filter(({ action }) => action.doneAt === undefined)
  const done = actions.filter(({ action }) => action.doneAt !== undefined)
  const main = html`<header class="top"><h1>Actions</h1>
<p class="purpose">What you change because somebody said something: one thing, one person, one day.</p></header>
${problem && html`<p class="problem" role="alert">${problem}</p>`}
<div class="columns">
<div class="answers">
<section aria-labelledby="open"><h2 id="open">Under way <span class="count">${open.length}</span></h2>
${open.length ? open.map(({ action }) => openCard(action, now)) : html`<p class="none">Nothing is under way. Write the next step, here or beside this.</p>`}</section>
${ideasSection(ideas)}
${
  easier.length > 0 &&
  html`<section aria-labelledby="easier"><h2 id="easier">What would make the job easier</h2>
<p class="help">As five people or more of the team wrote it in the quarter that is over, in the order of its letters.</p>
<ul class="cases">${easier.map(({ words, count }) => html`<li class="case"><p>${words}</p><p class="facts">${count > 1 && `${count} of them wrote it · `}<a href="/actions?${new URLSearchParams({ words })}#new">Do something<span class="unseen"> about: ${words}</span></a></p></li>`)}</ul></section>`
}
<section aria-labelledby="done"><h2 id="done">Done <span class="count">${done.length}</span></h2>
${done.length ? done.map(({ action, effect }) => doneCard(action, effect)) : html`<p class="none">Nothing was done yet.</p>`}</section>
</div>
<section aria-labelledby="new"><h2 id="new">A new one</h2>
<form class="step" method="post" action="/actions">${draft.idea !== undefined && html`<input type="hidden" name="idea" value="${draft.idea}">`}
<label>What will you do? <textarea name="words" rows="3" required maxlength="500">${draft.words}</textarea></label>
<label>Because of <select name="cause"><option value="">nothing in this list</option>${causes.map((cause) => html`<option value="${cause}"${cause === draft.cause && html` selected`}>${causeName(cause)}</option>`)}</select></label>
<label>Who does it? <input type="text" name="owner" required maxlength="100"></label>
<label>When do you look again? <input type="date" name="due" required value="${new Date(draft.dueAt).toISOString().slice(0, 10)}"></label>
<button class="main">Begin</button></form></section>
</div>`
  return layout({ title: 'Actions', kind: 'owner', before: ownerHeader(undefined, waiting), main })
}

function openCard(action: Action, now: number): Html {
  const { id, words, owner, dueAt, cause } = action
  const late = dueAt < now
  return html`<article class="case${late && ' late'}">
<p class="clock"><span>${late ? `Late since ${dayName(dueAt)}` : `By ${dayName(dueAt)}`}</span></p>
<h3>${words}</h3>
<p class="facts">${[owner, cause && `because of “${causeName(cause)}”`].filter(Boolean).join(' · ')}</p>
<details class="other"><summary>It is done</summary>
<form class="step" method="post" action="/actions/${id}">
<label>What may be told to everybody? You said … we did … <textarea name="told" rows="2" maxlength="300"></textarea></label>
<button class="main">Done</button></form></details>
</article>`
}

function doneCard({ words, owner, doneAt = 0, told }: Action, effect: string | undefined): Html {
  return html`<article class="case">
<p class="clock"><span>Done on ${dayName(doneAt)}</span></p>
<h3>${words}</h3>
${owner && html`<p class="facts">${owner}</p>`}
${effect && html`<p class="effect">${effect}</p>`}
${told && html`<p class="facts">Told to everybody: ${told}</p>`}
</article>`
}

/** Each is answered by a day: with something that is done, or with why not. */
function ideasSection(ideas: readonly StaffIdea[]): Html | undefined {
  if (!ideas.length) return undefined
  return html`<section aria-labelledby="ideas"><h2 id="ideas">Ideas of the team, without an answer <span class="count">${ideas.length}</span></h2>
${ideas.map(
  ({ id, kind, words, dueAt, late }) => html`<article class="case${late && ' late'}">
<p class="clock"><span>${late ? `Late: an answer was due by ${dayName(dueAt)}` : `Answer by ${dayName(dueAt)}`}</span></p>
<h3>${words || 'Without words'}</h3>
<p class="facts">${kind === 'idea' ? 'An idea' : 'Something in the way'} · <a href="/actions?idea=${encodeURIComponent(id)}#new">Do it<span class="unseen">: ${words}</span></a></p>
<details class="other"><summary>Not this time</summary>
<form class="step" method="post" action="/actions"><input type="hidden" name="idea" value="${id}">
<label>Why? The team reads it. <textarea name="told" rows="2" required maxlength="300"></textarea></label>
<button class="main" name="do" value="decline">Answer</button></form></details>
</article>`,
)}</section>`
}
