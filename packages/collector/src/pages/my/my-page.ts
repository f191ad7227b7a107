import type { Prompt } from '@earshot/core/prompt'
import type { MayChange } from '../../own-answer/may-change.ts'
import { answerLines } from '../../reading/answer-lines.ts'
import { titleOf } from '../../reading/title-of.ts'
import { moment } from '../../reading/when.ts'
import type { StoredResponse } from '../../storage/port.ts'
import { contextChips } from '../context-chips.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

export interface MyPage {
  readonly response: StoredResponse
  /** The questions as they were asked, where they are known. */
  readonly prompt: Prompt | undefined
  readonly change: MayChange['status']
  /** The page itself. */
  readonly address: string
  /** Where the house writes to the person about this answer, where it may. */
  readonly talk?: string | undefined
  /** Said above: what was just done. */
  readonly done?: string | undefined
}

const whyNot: Readonly<Record<MayChange['status'], string | undefined>> = {
  yes: undefined,
  over: undefined,
  late: 'An answer can be changed for 90 days, and this one is older. You can still take it back or delete it.',
  unknown:
    'This answer cannot be changed here, because its questions are not known here. You can take it back or delete it, and answer again where you were asked.',
}

/** A person's own answer: what is kept of it, and what they can do to it. */
export function myPage(page: MyPage): Html {
  const { response, prompt, done, address } = page
  const { data, state, receivedAt, updatedAt } = response
  const main = html`<header class="top">
<h1>Your answer</h1>
<p class="purpose">${prompt ? titleOf(prompt, data.context) : data.prompt.id} · <time datetime="${new Date(receivedAt).toISOString()}">${moment(receivedAt)}</time></p>
</header>
${done && html`<p class="sent" role="status">${done}</p>`}
${state === 'withdrawn' ? takenBack(updatedAt) : standing(page)}
<section class="card">
<h2>Delete it</h2>
<p>Everything of it goes: what you said, where and when, and what we noted about it. A copy that still waits on your device is not taken again. This cannot be undone.</p>
<details><summary>Delete my answer</summary>
<form method="post" action="${address}"><button name="do" value="delete" class="grave">Yes, delete it</button></form></details>
</section>
<p class="purpose">Whoever has the address of this page can see and change this answer, so keep it to yourself. A bookmark is a good place for it.</p>`
  return layout({ title: 'Your answer', kind: 'asking', main })
}

function takenBack(at: number): Html {
  return html`<section class="card"><p>You took this answer back, <time datetime="${new Date(at).toISOString()}">${moment(at)}</time>. None of your words are kept, and it counts nowhere. All that is still known is that there was an answer, when, and where it was given.</p></section>`
}

function standing({ response, prompt, change, address, talk }: MyPage): Html {
  const { data, state } = response
  const lines = answerLines(data, prompt).map(
    ({ question, chosen, written }) => html`<div><dt>${question}</dt>
${chosen !== undefined && html`<dd>${chosen}</dd>`}${written !== undefined && html`<dd class="written">${written}</dd>`}</div>`,
  )
  return html`<section class="card">
<h2>What you said</h2>
${state === 'partial' && html`<p class="purpose">You did not finish it. What you said so far counts all the same.</p>`}
<dl>${lines}</dl>
${kept(response)}
${change === 'yes' ? html`<p><a class="button main" href="${address}/change">Change my answer</a></p>` : whyNot[change] && html`<p class="purpose">${whyNot[change]}</p>`}
${talk && html`<p><a href="${talk}">Read what we wrote to you</a></p>`}
</section>
<section class="card">
<h2>Take it back</h2>
<p>Your words are not kept any longer, and your answer counts nowhere. It stays known that there was one. This cannot be undone.</p>
<details><summary>Take my answer back</summary>
<form method="post" action="${address}"><button name="do" value="withdraw" class="grave">Yes, take it back</button></form></details>
</section>`
}

/** All that stands beside the answers. */
function kept({ data, receivedAt }: StoredResponse): Html {
  const { page, channel, locale, askedAt } = data
  const facts = [
    page && { name: 'Page', value: page.title ? `${page.title} (${page.path})` : page.path },
    { name: 'Asked', value: askedAt ? moment(Date.parse(askedAt)) : moment(receivedAt) },
    { name: 'Came here', value: moment(receivedAt) },
    { name: 'Language', value: locale },
    { name: 'Way', value: channel },
  ].flatMap((fact) => fact || [])
  return html`<details class="kept"><summary>What else is kept with it</summary>
${contextChips(data.context)}
<dl>${facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="purpose">No address of your device, no cookie, no name that you did not write.</p></details>`
}
