import type { Prompt } from '@earshot/core/prompt'
import { onceKeyOf } from '../ingest/once-key-of.ts'
import { answerLines } from '../reading/answer-lines.ts'
import { markWords } from '../reading/mark-words.ts'
import { onceSubject } from '../reading/once-subject.ts'
import { titleOf } from '../reading/title-of.ts'
import { ago, moment } from '../reading/when.ts'
import type { StoredResponse } from '../storage/port.ts'
import { contextChips } from './context-chips.ts'
import { type Html, html } from './html.ts'

/** One response: what was said, where, and when. */
export function responseCard(response: StoredResponse, prompt: Prompt | undefined, now: number): Html {
  const { id, data, state, criticism, call, receivedAt, repeats } = response
  const lines = answerLines(data, prompt).map(
    ({ question, chosen, written }) => html`<div><dt>${question}</dt>
${chosen !== undefined && html`<dd>${chosen}</dd>`}${written !== undefined && html`<dd class="written">${written}</dd>`}</div>`,
  )
  const marks = [
    call && html`<li class="mark call">Asks for someone</li>`,
    criticism && html`<li class="mark criticism">Criticism</li>`,
    state === 'partial' && html`<li class="mark">Not finished</li>`,
    data.presentation?.marks?.length &&
      html`<li class="mark">Not counted: ${markWords(data.presentation.marks)}</li>`,
    state === 'withdrawn' && html`<li class="mark">Taken back by the customer</li>`,
  ].filter(Boolean)
  return html`<article class="card" id="r-${id}" tabindex="-1">
<header>
<h3>${prompt ? titleOf(prompt, data.context) : data.prompt.id}</h3>
${marks.length > 0 && html`<ul class="marks">${marks}</ul>`}
${data.presentation?.marks?.length && html`<form class="buttons" method="post" action="/answers/${encodeURIComponent(id)}"><button name="do" value="count">Count it after all</button></form>`}
<p class="when"><time datetime="${new Date(receivedAt).toISOString()}">${ago(receivedAt, now)} · ${moment(receivedAt)}</time></p>
</header>
${contextChips(data.context)}
${repeats && html`<p class="repeats">${repeatWords(onceKeyOf(prompt, data.context))}</p>`}
<dl>${lines}</dl>
</article>`
}

function repeatWords(key: string | undefined): string {
  const subject = key === undefined ? 'the same' : onceSubject(key)
  return `Another answer for ${subject} stands in the figures, so this one is not counted again.`
}
