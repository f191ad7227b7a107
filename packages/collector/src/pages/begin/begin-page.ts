import { meetings } from '../../begin/begin.ts'
import { english } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

/** Three questions for the owner. What was typed stays where one has no answer. */
export function beginPage(waiting: Waiting, typed: URLSearchParams = new URLSearchParams()): Html {
  const value = (name: string): string => typed.get(name) ?? ''
  const speech = waiting.who.speech ?? english
  const { begin } = speech.words.team
  const main = html`<header class="top"><h1>${begin.title}</h1>
<p class="purpose">${begin.purpose}</p></header>
${typed.size > 0 && html`<p class="problem" role="alert">${begin.all}</p>`}
<form class="step begin" method="post" action="/begin">
<label>${begin.house} <input type="text" name="name" required maxlength="100" value="${value('name')}" placeholder="Linden"></label>
<fieldset><legend>${begin.where}</legend>${meetings.map((id) => html`<label class="pick"><input type="radio" name="meeting" value="${id}" required${value('meeting') === id && html` checked`}> ${begin.meetings[id]}</label>`)}</fieldset>
<label>${begin.promise} <input type="text" name="promise" required maxlength="140" value="${value('promise')}" placeholder="${begin.example}"></label>
<button class="main">${begin.ask}</button></form>`
  return layout({ title: begin.title, kind: 'owner', speech, before: ownerHeader(undefined, waiting), main })
}
