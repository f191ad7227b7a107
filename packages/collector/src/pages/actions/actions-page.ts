import { type Action, takeBackMs } from '../../actions/action.ts'
import { causeName, causes } from '../../cases/causes.ts'
import type { EasierLine } from '../../ideas/easier.ts'
import type { StaffIdea } from '../../ideas/staff-ideas.ts'
import { english, type Speech } from '../../words/speech.ts'
import type { TeamWords } from '../../words/words.ts'
import { mendMark, problemLine } from '../field-problem.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { woven } from '../woven.ts'

export interface ActionsPage {
  /** With what became of the figure, where that can be told. */
  readonly actions: readonly { readonly action: Action; readonly effect: string | undefined }[]
  /** What the form is filled with at first. */
  readonly draft: {
    readonly words: string
    readonly cause: string
    readonly owner: string
    /** `2026-12-01`. */
    readonly due: string
    readonly idea?: string
  }
  /** What staff had in mind, and nobody has answered. */
  readonly ideas: readonly StaffIdea[]
  /** What staff said would make their job easier. Empty where too few people answered. */
  readonly easier: readonly EasierLine[]
  readonly waiting: Waiting
  readonly now: number
  readonly problem?: keyof TeamWords['actions']['refused']
}

/** What will change: one thing, one person, one day; and later what became of the figure. */
export function actionsPage(page: ActionsPage): Html {
  const { actions, ideas, easier, waiting, now, problem } = page
  const speech = waiting.who.speech ?? english
  const words = speech.words.team.actions
  const open = actions.filter(({ action }) => action.doneAt === undefined)
  const done = actions.filter(({ action }) => action.doneAt !== undefined)
  const main = html`<header class="top"><h1>${words.title}</h1>
<p class="purpose">${words.purpose}</p></header>
${problem === 'why' && html`<p class="problem" role="alert">${words.refused[problem]}</p>`}
<div class="columns">
<div class="answers">
<section aria-labelledby="open"><h2 id="open">${words.open} ${count(open.length, speech)}</h2>
${open.length ? open.map(({ action }) => openCard(action, now, speech)) : html`<p class="none">${words.noneOpen}</p>`}</section>
${ideasSection(ideas, speech)}
${easierSection(easier, speech)}
<section aria-labelledby="done"><h2 id="done">${speech.words.staff.done} ${count(done.length, speech)}</h2>
${done.length ? done.map(({ action, effect }) => doneCard(action, { effect, now }, speech)) : html`<p class="none">${words.noneDone}</p>`}</section>
</div>
${newSection(page, speech)}
</div>`
  const before = ownerHeader(undefined, waiting)
  const { title } = words
  const checked = problem ? speech.fill(speech.words.signIn.check, { title }) : title
  return layout({ title: checked, kind: 'owner', speech, before, main })
}

function newSection({ draft, problem: why }: ActionsPage, speech: Speech): Html {
  const words = speech.words.team.actions
  const problem = why && why !== 'why' ? { why: words.refused[why], field: why } : undefined
  const options = causes.map(
    (cause) =>
      html`<option value="${cause}"${cause === draft.cause && html` selected`}>${causeName(cause, undefined, speech)}</option>`,
  )
  return html`<section aria-labelledby="new"><h2 id="new">${words.fresh}</h2>
<form class="step" method="post" action="/actions">${draft.idea !== undefined && html`<input type="hidden" name="idea" value="${draft.idea}">`}
${problemLine(problem)}
<label>${words.what} <textarea name="words" rows="3" required maxlength="500" dir="auto"${mendMark(problem, 'words')}>${draft.words}</textarea></label>
<label>${words.because} <select name="cause"><option value="">${words.noCause}</option>${options}</select></label>
<label>${words.who} <input type="text" name="owner" required maxlength="100" dir="auto" value="${draft.owner}"${mendMark(problem, 'owner')}></label>
<label>${words.when} <input type="date" name="due" required value="${draft.due}"${mendMark(problem, 'due')}></label>
<button class="main">${words.begin}</button></form></section>`
}

function openCard(action: Action, now: number, speech: Speech): Html {
  const { id, words: what, owner, dueAt, cause } = action
  const { fill, dates } = speech
  const words = speech.words.team.actions
  const late = dueAt < now
  const because = cause && fill(words.cause, { cause: causeName(cause, undefined, speech) })
  return html`<article class="case${late && ' late'}">
<p class="clock"><span>${fill(late ? words.late : words.by, { day: dates.day(dueAt) })}</span></p>
<h3><bdi>${what}</bdi></h3>
<p class="facts"><bdi>${owner}</bdi>${because && html` · ${because}`}</p>
<details class="other"><summary>${words.isDone}</summary>
<form class="step" method="post" action="/actions/${id}">
<label>${words.tell} <textarea name="told" rows="2" maxlength="300" dir="auto"></textarea></label>
<button class="main">${speech.words.staff.done}</button></form></details>
</article>`
}

function doneCard(
  { id, words: what, owner, doneAt = 0, told }: Action,
  { effect, now }: { readonly effect: string | undefined; readonly now: number },
  speech: Speech,
): Html {
  const words = speech.words.team.actions
  return html`<article class="case">
<p class="clock"><span>${speech.fill(words.doneOn, { day: speech.dates.day(doneAt) })}</span></p>
<h3><bdi>${what}</bdi></h3>
${owner && html`<p class="facts"><bdi>${owner}</bdi></p>`}
${effect && html`<p class="effect">${effect}</p>`}
${told && html`<p class="facts">${woven(words.told, { words: html`<bdi>${told}</bdi>` }, speech)}</p>`}
${owner && now - doneAt <= takeBackMs && html`<form class="undo" method="post" action="/actions/${id}"><button name="do" value="undo">${speech.words.staff.notDone}${about(what, speech)}</button></form>`}
</article>`
}

/** Each is answered by a day: with something that is done, or with why not. */
function ideasSection(ideas: readonly StaffIdea[], speech: Speech): Html | undefined {
  if (!ideas.length) return undefined
  const { fill, dates } = speech
  const words = speech.words.team.actions
  return html`<section aria-labelledby="ideas"><h2 id="ideas">${words.ideas} ${count(ideas.length, speech)}</h2>
${ideas.map(
  ({ id, kind, words: what, dueAt, late }) => html`<article class="case${late && ' late'}">
<p class="clock"><span>${fill(late ? words.ideaLate : words.ideaBy, { day: dates.day(dueAt) })}</span></p>
<h3><bdi>${what || words.wordless}</bdi></h3>
<p class="facts">${words[kind]} · <a href="/actions?idea=${encodeURIComponent(id)}#new">${words.doIt}${about(what, speech)}</a></p>
<details class="other"><summary>${words.notThisTime}</summary>
<form class="step" method="post" action="/actions"><input type="hidden" name="idea" value="${id}">
<label>${words.why} <textarea name="told" rows="2" required maxlength="300" dir="auto"></textarea></label>
<button class="main" name="do" value="decline">${words.answer}</button></form></details>
</article>`,
)}</section>`
}

function easierSection(easier: readonly EasierLine[], speech: Speech): Html | undefined {
  if (!easier.length) return undefined
  const { actions: words } = speech.words.team
  const lines = easier.map(
    ({ words: what, count: times }) => html`<li class="case"><p><bdi>${what}</bdi></p>
<p class="facts">${times > 1 && `${speech.fill(words.easierCount, { count: times })} · `}<a href="/actions?${new URLSearchParams({ words: what })}#new">${speech.words.results.better.act}${about(what, speech)}</a></p></li>`,
  )
  return html`<section aria-labelledby="easier"><h2 id="easier">${words.easier}</h2>
<p class="help">${words.easierHelp}</p>
<ul class="cases">${lines}</ul></section>`
}

/** What a link is about, for whoever hears it alone. */
function about(name: string, { words, fill }: Speech): Html {
  return html`<span class="unseen"> ${fill(words.results.better.about, { name })}</span>`
}

function count(many: number, { fill }: Speech): Html {
  return html`<span class="count">${fill('{count}', { count: many })}</span>`
}
