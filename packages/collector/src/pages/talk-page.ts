import type { Case, CaseEvent } from '../cases/case.ts'
import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

export interface TalkPage {
  readonly case: Case
  readonly events: readonly CaseEvent[]
  /** Where the forms go. */
  readonly address: string
  /** Why the last words were not taken. */
  readonly problem?: string
  /** What was just kept. */
  readonly kept?: boolean
}

/** One message between the customer and the house. */
interface Message {
  readonly at: number
  readonly from: 'you' | 'we'
  readonly words: string
}

/** What the customer reads and writes: only what was said to each other, and nothing of what was noted inside. */
export function messagesIn(events: readonly CaseEvent[]): readonly Message[] {
  return events.flatMap(({ at, deed }): readonly Message[] => {
    if (deed.type === 'contacted' && deed.way === 'link') return [{ at, from: 'we', words: deed.words }]
    if (deed.type === 'resolved') return [{ at, from: 'we', words: deed.answer }]
    if (deed.type === 'heard') return [{ at, from: 'you', words: deed.words }]
    return []
  })
}

/** The customer's side of a case. */
export function talkPage({ case: item, events, address, problem, kept }: TalkPage, speech: Speech): Html {
  const { talk } = speech.words
  // Those whose words went with an answer that was taken back say nothing any more.
  const messages = messagesIn(events).filter(({ words }) => words)
  const closed = item.state === 'resolved'
  const main = html`<h1>${speech.fill(talk.heading, { number: speech.figures.reference(item.number) })}</h1>
<p>${closed ? talk.answered : talk.working}</p>
${kept && html`<p class="sent" role="status">${talk.sent}</p>`}
${
  messages.length
    ? html`<ol class="talk" aria-label="${talk.messages}">${messages.map(
        ({ at, from, words }) =>
          html`<li class="${from}"><p class="who">${talk[from]} · <time datetime="${new Date(at).toISOString()}">${speech.dates.moment(at)}</time></p><p class="words"><bdi>${words}</bdi></p></li>`,
      )}</ol>`
    : html`<p>${talk.nothing}</p>`
}
${
  closed &&
  html`<form method="post" action="${address}" class="login"><button name="solved" value="no">${talk.notSolved}</button></form>
<p>${talk.solved}</p>`
}
<form method="post" action="${address}" class="login">
<label class="legend" for="words">${talk.write}</label>
${problem && html`<p class="problem" id="words-problem" role="alert">${problem}</p>`}
<textarea id="words" name="words" rows="4" maxlength="4000" required dir="auto"${problem && html` aria-invalid="true" aria-describedby="words-problem"`}></textarea>
<button class="main">${talk.send}</button>
</form>`
  return layout({ title: problem ? talk.check : talk.title, kind: 'narrow', speech, main })
}
