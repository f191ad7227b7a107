import { mostLetters, type TrainingCard } from '../../cards/training-card.ts'
import { causeName, causes } from '../../cases/causes.ts'
import { mayAs } from '../../people/role.ts'
import { type FieldProblem, mendMark, problemLine } from '../field-problem.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface CardsPage {
  readonly cards: readonly TrainingCard[]
  readonly draft: {
    /** The id of the answer, where it is made from one. */
    readonly from: string
    readonly said: string
    readonly doThis: string
    readonly cause: string
  }
  readonly waiting: Waiting
  readonly problem?: FieldProblem
}

/** Cards for the next meeting of the team: what was said, and what we do. To read together, or to print. */
export function cardsPage({ cards, draft, waiting, problem }: CardsPage): Html {
  const mayWrite = mayAs(waiting.who.role, 'manager')
  const groups = [...causes, undefined]
    .map((cause) => ({ cause, own: cards.filter((card) => card.cause === cause) }))
    .filter(({ own }) => own.length)
  const list = groups.map(
    ({ cause, own }) => html`<section><h2>${cause === undefined ? 'Anything else' : causeName(cause)}</h2>
<div class="training">${own.map((card) => cardOf(card, mayWrite))}</div></section>`,
  )
  const main = html`<header class="top"><h1>Training cards</h1>
<p class="purpose">One thing that a customer said, and what we do then. No card names anybody. Read one at the beginning of a shift, or print them.</p></header>
<div class="columns said">
${mayWrite && html`<aside aria-labelledby="new"><h2 id="new">A new one</h2>${form(draft, problem)}</aside>`}
<div class="answers">${cards.length ? list : html`<p class="none">There is no card yet.${mayWrite && html` Choose “Make a card” beside a comment, or write one here. <a href="/comments">To the comments</a>`}</p>`}</div>
</div>`
  const title = problem ? 'Please check: Training cards' : 'Training cards'
  return layout({ title, kind: 'owner', before: ownerHeader(undefined, waiting), main })
}

function cardOf({ id, said, doThis }: TrainingCard, mayWrite: boolean): Html {
  return html`<article class="comment"><p class="asked">A customer said</p><blockquote><p>${said}</p></blockquote>
<p class="asked">What we do</p><p class="do-this">${doThis}</p>
${mayWrite && html`<form method="post" action="/cards"><input type="hidden" name="drop" value="${id}"><button class="quiet">Take it away<span class="unseen">: ${said.slice(0, 60)}</span></button></form>`}</article>`
}

function form({ from, said, doThis, cause }: CardsPage['draft'], problem: FieldProblem | undefined): Html {
  return html`<form class="step" method="post" action="/cards">
<input type="hidden" name="from" value="${from}">
${problemLine(problem)}
<label>What was said? <textarea name="said" rows="3" required maxlength="${mostLetters}"${mendMark(problem, 'said')}>${said}</textarea></label>
<label>What do we do then? <textarea name="do" rows="3" required maxlength="${mostLetters}"${mendMark(problem, 'do')}>${doThis}</textarea></label>
<label>What fell short? <select name="cause"><option value="">nothing in this list</option>${causes.map((code) => html`<option value="${code}"${code === cause && html` selected`}>${causeName(code)}</option>`)}</select></label>
<p class="help">Names, addresses, phone numbers and ids of orders are taken out when it is kept. A name that stands alone is not found: please look.</p>
<button class="main">Keep the card</button></form>`
}
