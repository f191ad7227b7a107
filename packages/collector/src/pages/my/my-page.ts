import type { Prompt } from '@earshot/core/prompt'
import type { MayChange } from '../../own-answer/may-change.ts'
import { answerLines } from '../../reading/answer-lines.ts'
import { titleOf } from '../../reading/title-of.ts'
import type { StoredResponse } from '../../storage/port.ts'
import type { Speech } from '../../words/speech.ts'
import { chosenWords } from '../chosen-words.ts'
import { contextChips } from '../context-chips.ts'
import { type Html, html } from '../html.ts'
import { inLanguage } from '../in-language.ts'
import { layout } from '../layout.ts'

export interface MyPage {
  readonly response: StoredResponse
  /** The questions as they were asked, in the language of the answer where they have words of it, and where they are known. */
  readonly prompt: Prompt | undefined
  /** What the questions are in. */
  readonly locale: string
  readonly change: MayChange['status']
  /** The page itself. */
  readonly address: string
  /** Where the house writes to the person about this answer, where it may. */
  readonly talk?: string | undefined
  /** Said above: what was just done. */
  readonly done?: string | undefined
}

/** A person's own answer: what is kept of it, and what they can do to it. */
export function myPage(page: MyPage, speech: Speech): Html {
  const { my } = speech.words
  const { response, prompt, locale, done, address } = page
  const { data, state, receivedAt, updatedAt } = response
  const main = html`<header class="top">
<h1>${my.title}</h1>
<p class="purpose"><bdi${inLanguage(locale, speech.locale)}>${prompt ? titleOf(prompt, data.context) : data.prompt.id}</bdi> · <time datetime="${new Date(receivedAt).toISOString()}">${speech.dates.moment(receivedAt)}</time></p>
</header>
${done && html`<p class="sent" role="status">${done}</p>`}
${state === 'withdrawn' ? takenBack(updatedAt, speech) : standing(page, speech)}
<section class="card">
<h2>${my.delete}</h2>
<p>${my.deleteHelp}</p>
<details><summary>${my.deleteMine}</summary>
<form method="post" action="${address}"><button name="do" value="delete" class="grave">${my.deleteYes}</button></form></details>
</section>
<p class="purpose">${my.secret}</p>`
  return layout({ title: my.title, kind: 'asking', speech, main })
}

function takenBack(at: number, { words, dates }: Speech): Html {
  const [before, after] = words.my.takenBack.split('{time}')
  return html`<section class="card"><p>${before}<time datetime="${new Date(at).toISOString()}">${dates.moment(at)}</time>${after}</p></section>`
}

function standing({ response, prompt, locale, change, address, talk }: MyPage, speech: Speech): Html {
  const { my } = speech.words
  const whyNot = change === 'late' || change === 'unknown' ? my[change] : undefined
  const { data, state } = response
  const lines = answerLines(data, prompt, speech).map((line, index) => {
    const { question, chosen, written } = line
    return html`<div><dt${inLanguage(locale, speech.locale)}>${question}</dt>
${chosen !== undefined && html`<dd><bdi>${chosenWords(line, data.answers[index], { locale: data.locale, speech })}</bdi></dd>`}${written !== undefined && html`<dd class="written"><bdi>${written}</bdi></dd>`}</div>`
  })
  return html`<section class="card">
<h2>${my.said}</h2>
${state === 'partial' && html`<p class="purpose">${my.partial}</p>`}
<dl>${lines}</dl>
${kept(response, speech)}
${change === 'yes' ? html`<p><a class="button main" href="${address}/change">${my.change}</a></p>` : whyNot && html`<p class="purpose">${whyNot}</p>`}
${talk && html`<p><a href="${talk}">${my.talk}</a></p>`}
</section>
<section class="card">
<h2>${my.takeBack}</h2>
<p>${my.takeBackHelp}</p>
<details><summary>${my.takeMine}</summary>
<form method="post" action="${address}"><button name="do" value="withdraw" class="grave">${my.takeYes}</button></form></details>
</section>`
}

/** All that stands beside the answers. */
function kept({ data, receivedAt }: StoredResponse, speech: Speech): Html {
  const { words, dates } = speech
  const { my } = words
  const ways: Readonly<Record<string, string>> = words.results.how.ways
  const languages = new Intl.DisplayNames(speech.locale, { type: 'language' })
  const { page, channel, locale, askedAt } = data
  const facts = [
    page && { name: my.page, value: page.title ? `${page.title} (${page.path})` : page.path },
    { name: my.asked, value: dates.moment(askedAt ? Date.parse(askedAt) : receivedAt) },
    { name: my.came, value: dates.moment(receivedAt) },
    { name: my.language, value: languages.of(locale) ?? locale },
    { name: my.way, value: Object.hasOwn(ways, channel) ? ways[channel] : channel },
  ].flatMap((fact) => fact || [])
  return html`<details class="kept"><summary>${my.more}</summary>
${contextChips(data.context, undefined, speech)}
<dl>${facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="purpose">${my.none}</p></details>`
}
