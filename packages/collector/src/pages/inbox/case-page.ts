import { type Behind, behindOf } from '../../behind/behind.ts'
import type { Case, CaseEvent } from '../../cases/case.ts'
import { clockWords, eventWords } from '../../cases/case-words.ts'
import { causeName } from '../../cases/causes.ts'
import type { Refusal } from '../../cases/step.ts'
import { mayAs } from '../../people/role.ts'
import type { ReadPrompts } from '../../reading/read-in.ts'
import type { StoredResponse } from '../../storage/port.ts'
import { english, type Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { responseCard } from '../response-card.ts'
import { caseForms, namedCause } from './case-forms.ts'
import { caseProblem, leftOver } from './case-problem.ts'

export interface CasePage {
  readonly case: Case
  readonly events: readonly CaseEvent[]
  readonly response: StoredResponse
  /** How many cases with the same cause came from the same place in the 90 days before. */
  readonly again: number
  readonly read: ReadPrompts
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

/** Why the last form was not taken, and all that was written into it. */
export interface CaseProblem {
  readonly code: Refusal
  readonly form: URLSearchParams
}

/** One case: what was said, what was done, and the next step. */
export function casePage(page: CasePage): Html {
  const { case: item, events, response, read, waiting, now, problem, link } = page
  const speech = waiting.who.speech ?? english
  const { oneCase: words, inbox, results } = speech.words
  const number = { number: speech.figures.reference(item.number) }
  const told = [
    words.states[item.state],
    inbox.kinds[item.kind],
    inbox.severities[item.severity],
    clockWords(item, now, speech),
  ]
  const main = html`<p class="pages"><a href="/inbox">${words.back}</a></p>
<header class="top"><h1>${speech.fill(inbox.number, number)}</h1>
<p class="purpose">${told.join(' · ')}</p></header>
${problem && caseProblem(problem, speech)}
${problem && leftOver(page, problem, speech)}
${item.spamAsked && item.state !== 'spam' && html`<p class="again">${speech.fill(words.spamAsked, { name: item.spamAsked.by })}</p>`}
${againLine(page, speech)}
<div class="columns">
<div class="answers">
<section aria-labelledby="said"><h2 id="said">${words.said}</h2>${responseCard(response, { read: read.get(response.data.prompt.id), now, who: waiting.who }, speech)}</section>
<section aria-labelledby="story"><h2 id="story">${words.done}</h2>
${events.length ? html`<ol class="story">${events.map((event) => storyLine(event, speech))}</ol>` : html`<p class="none">${words.nothing}</p>`}</section>
</div>
<section aria-labelledby="step"><h2 id="step">${results.next.title}</h2>
${whoHelps(page, speech)}
${item.began && html`<p class="effect began"><b>${speech.fill(words.began, { team: item.began.team })}</b> <bdi>${item.began.words}</bdi></p>`}
${waiting.who.role === 'staff' ? html`<p class="none">${words.managers}</p>` : caseForms(page, speech)}
${link && item.contact && html`<div class="card"><p>${words.link}</p><pre tabindex="0" dir="ltr" aria-label="${words.linkName}"><code>${link}</code></pre></div>`}
</section>
</div>`
  return layout({
    title: speech.fill(problem ? words.check : inbox.number, number),
    kind: 'owner',
    speech,
    before: ownerHeader('/inbox', waiting),
    main,
  })
}

function againLine({ case: { place }, again }: CasePage, { words, counted }: Speech): Html | undefined {
  if (!again) return undefined
  const say = words.oneCase
  const told = place === undefined ? counted(say.againHere, again) : counted(say.againAt, again, { place })
  return html`<p class="again"><strong>${say.again}</strong> ${told}</p>`
}

function storyLine(event: CaseEvent, speech: Speech): Html {
  const { what, words } = eventWords(event, speech)
  const who = event.by === 'customer' ? speech.words.oneCase.customer : event.by
  return html`<li><p><b><bdi>${who}</bdi></b> ${what}</p>${words && html`<p class="written"><bdi>${words}</bdi></p>`}<p class="when"><time datetime="${new Date(event.at).toISOString()}">${speech.dates.moment(event.at)}</time></p></li>`
}

/** Whom to turn to, by what fell short and where. Where nobody is named, that is a gap that the owner can close. */
function whoHelps({ case: item, response, behind, waiting }: CasePage, speech: Speech): Html | undefined {
  if (item.state !== 'new' && item.state !== 'contacted') return undefined
  const cause = item.cause ?? namedCause(response)
  if (cause === undefined) return undefined
  const words = speech.words.oneCase
  const found = behindOf(behind, cause, item.place)
  if (found?.help)
    return html`<p class="helps"><b>${words.helps}</b> ${found.help} <span class="place">(${found.team})</span></p>`
  const gap = speech.fill(words.nobodyHelps, { cause: causeName(cause, undefined, speech) })
  return html`<p class="helps">${gap}${mayAs(waiting.who.role, 'manager') && html` <a href="/behind">${words.nameSomebody}</a>`}</p>`
}
