import { meetings } from '../../begin/begin.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

/** Three questions for the owner. What was typed stays where one has no answer. */
export function beginPage(waiting: Waiting, typed: URLSearchParams = new URLSearchParams()): Html {
  const value = (name: string): string => typed.get(name) ?? ''
  const main = html`<header class="top"><h1>Three questions</h1>
<p class="purpose">Then the first prompt is up: why people come to you. Ask that before you ask how you did.</p></header>
${typed.size > 0 && html`<p class="problem" role="alert">Please answer all three.</p>`}
<form class="step begin" method="post" action="/begin">
<label>What do people call your house? <input type="text" name="name" required maxlength="100" value="${value('name')}" placeholder="Linden"></label>
<fieldset><legend>Where do you meet them?</legend>${Object.entries(meetings).map(([id, text]) => html`<label class="pick"><input type="radio" name="meeting" value="${id}" required${value('meeting') === id && html` checked`}> ${text}</label>`)}</fieldset>
<label>What do you promise to whoever answers? <input type="text" name="promise" required maxlength="140" value="${value('promise')}" placeholder="We read every answer the same day."></label>
<button class="main">Ask the first question</button></form>`
  return layout({ title: 'Three questions', kind: 'owner', before: ownerHeader(undefined, waiting), main })
}
