import { mayAs, type SignedIn } from '../people/role.ts'
import { answerLines } from '../reading/answer-lines.ts'
import { markWords } from '../reading/mark-words.ts'
import type { ReadPrompt } from '../reading/read-in.ts'
import { titleOf } from '../reading/title-of.ts'
import type { StoredResponse } from '../storage/port.ts'
import { english, type Speech } from '../words/speech.ts'
import { chosenWords } from './chosen-words.ts'
import { contextChips } from './context-chips.ts'
import { type Html, html } from './html.ts'
import { inLanguage } from './in-language.ts'

/** One response: what was said, where, and when. Its questions stand as the reader reads them, its answers as they were given. */
export function responseCard(
  response: StoredResponse,
  {
    read,
    now,
    who,
  }: { readonly read: ReadPrompt | undefined; readonly now: number; readonly who: Pick<SignedIn, 'role'> },
  speech: Speech = english,
): Html {
  const { inbox, team } = speech.words
  const { answer } = team
  const { id, data, state, criticism, call, receivedAt, repeats } = response
  const { prompt, locale = 'en' } = read ?? {}
  const lines = answerLines(data, prompt, speech).map((line, index) => {
    const { question, chosen, written } = line
    return html`<div><dt${inLanguage(locale, speech.locale)}>${question}</dt>
${chosen !== undefined && html`<dd${inLanguage(data.locale, speech.locale)}>${chosenWords(line, data.answers[index], { locale: data.locale, speech })}</dd>`}${written !== undefined && html`<dd class="written"><bdi>${written}</bdi></dd>`}</div>`
  })
  const marks = [
    call && html`<li class="mark call">${answer.call}</li>`,
    criticism && html`<li class="mark criticism">${inbox.kinds.criticism}</li>`,
    state === 'partial' && html`<li class="mark">${answer.unfinished}</li>`,
    data.presentation?.marks?.length &&
      html`<li class="mark">${speech.fill(answer.notCounted, { marks: markWords(data.presentation.marks, speech) })}</li>`,
    state === 'withdrawn' && html`<li class="mark">${inbox.takenBack}</li>`,
  ].filter(Boolean)
  return html`<article class="card" id="r-${id}" tabindex="-1">
<header>
<h3${inLanguage(locale, speech.locale)}>${prompt ? titleOf(prompt, data.context) : data.prompt.id}</h3>
${marks.length > 0 && html`<ul class="marks">${marks}</ul>`}
${data.presentation?.marks?.length && mayAs(who.role, 'manager') && html`<form class="buttons" method="post" action="/answers/${encodeURIComponent(id)}"><button name="do" value="count">${answer.count}</button></form>`}
<p class="when"><time datetime="${new Date(receivedAt).toISOString()}">${speech.ago(now - receivedAt)} · ${speech.dates.moment(receivedAt)}</time></p>
</header>
${contextChips(data.context, undefined, speech)}
${repeats && html`<p class="repeats">${answer.repeats}</p>`}
<dl>${lines}</dl>
</article>`
}
