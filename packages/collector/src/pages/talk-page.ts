import type { Case, CaseEvent } from '../cases/case.ts'
import { moment } from '../reading/when.ts'
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
export function talkPage({ case: item, events, address, problem, kept }: TalkPage): Html {
  const messages = messagesIn(events)
  const closed = item.state === 'resolved'
  const main = html`<h1>Your note, number ${item.number}</h1>
<p>${closed ? 'We have answered. Is your problem solved now?' : 'A person here works on it. You can write to us on this page.'}</p>
${kept && html`<p class="sent" role="status">Sent</p>`}
${
  messages.length
    ? html`<ol class="talk" aria-label="Messages">${messages.map(
        ({ at, from, words }) =>
          html`<li class="${from}"><p class="who">${from === 'you' ? 'You' : 'We'} · <time datetime="${new Date(at).toISOString()}">${moment(at)}</time></p><p class="words">${words}</p></li>`,
      )}</ol>`
    : html`<p>Nothing was written here yet.</p>`
}
${
  closed &&
  html`<form method="post" action="${address}" class="login"><button name="solved" value="no">No, it is not solved</button></form>
<p>If it is, you need not do anything.</p>`
}
<form method="post" action="${address}" class="login">
<label class="legend" for="words">Write to us</label>
${problem && html`<p class="problem" id="words-problem" role="alert">${problem}</p>`}
<textarea id="words" name="words" rows="4" maxlength="4000" required${problem && html` aria-invalid="true" aria-describedby="words-problem"`}></textarea>
<button class="main">Send</button>
</form>`
  return layout({ title: problem ? 'Please check: your note' : 'Your note', kind: 'narrow', main })
}
