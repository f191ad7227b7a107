import { type GoalFigure, type Goals, goalFigures, targetAt, wrongTarget } from '../../goals/goals.ts'
import { dayName } from '../../results/weeks.ts'
import { mendMark, problemLine } from '../field-problem.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface GoalsPage {
  readonly goals: Goals
  readonly now: number
  readonly waiting: Waiting
  /** What was typed, where a target of it is none. */
  readonly typed?: URLSearchParams
}

const names: Readonly<Record<GoalFigure, string>> = {
  critical: 'Critical answers: at most',
  below: 'Below what they expected: at most',
  exceeded: 'Better than expected: at least',
}

/** What the house wants to be, in a sentence and in figures. Nobody is alarmed for a target. */
export function goalsPage({ goals, now, waiting, typed }: GoalsPage): Html {
  const shareOf = (figure: GoalFigure): string => {
    const share = targetAt(goals, figure, now)
    return typed?.get(figure) ?? (share === undefined ? '' : `${Math.round(share * 100)}`)
  }
  const field = typed && wrongTarget(typed)
  const problem = field && { why: 'A target is a whole number of percent, from 0 to 100.', field }
  const main = html`<header class="top"><h1>What we aim for</h1>
<p class="purpose">A sentence that everybody can say by heart, and where you want to be. A target is a line in the charts from today on; what was before keeps its own. You are told of what is no chance, never of a target that was missed.</p></header>
<div class="columns">
<form class="step" method="post" action="/goals">
${problemLine(problem)}
<label>Our aim, in one sentence <input type="text" name="objective" maxlength="140" value="${typed?.get('objective') ?? goals.objective}" placeholder="Nobody waits without knowing why."></label>
${goalFigures.map((figure) => html`<label>${names[figure]} … % <input type="text" inputmode="numeric" name="${figure}" maxlength="3" value="${shareOf(figure)}"${mendMark(problem, figure)}></label>`)}
<button class="main">Keep it</button></form>
<section aria-labelledby="before"><h2 id="before">Since when</h2>
${
  goals.targets.length
    ? html`<ul class="board card">${[...goals.targets].reverse().map(({ figure, share, from }) => html`<li><span>${names[figure]} ${share === undefined ? 'no target any more' : `${Math.round(share * 100)} %`}</span><span class="of">from ${dayName(from)}</span></li>`)}</ul>`
    : html`<p class="none">There is no target yet. Look first at what is normal for you: promise no more than that.</p>`
}</section></div>`
  return layout({
    title: problem ? 'Please check: What we aim for' : 'What we aim for',
    kind: 'owner',
    before: ownerHeader(undefined, waiting),
    main,
  })
}
