import type { Prompt } from '@earshot/core/prompt'
import type { Beginning, Meeting } from '../../begin/begin.ts'
import { english } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { inLanguage } from '../in-language.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { woven } from '../woven.ts'

export interface BegunPage {
  readonly begun: Beginning
  /** In the language of the page, where it has words of it. */
  readonly prompt: Prompt
  readonly locale: string
  /** Where it asks now. */
  readonly address: string
  readonly tag: string
  readonly waiting: Waiting
}

/** It asks: the address is live, and one step brings it to people. */
export function begunPage({ begun, prompt, locale, address, tag, waiting }: BegunPage): Html {
  const speech = waiting.who.speech ?? english
  const { begin } = speech.words.team
  const question = html`<bdi${inLanguage(locale, speech.locale)}>${prompt.questions[0]?.text}</bdi>`
  const next: Readonly<Record<Meeting, Html>> = {
    web: html`<p>${begin.web}</p><pre tabindex="0" dir="ltr" aria-label="${speech.words.empty.lineName}"><code>${tag}</code></pre>${prompt.trigger?.some(({ on }) => on === 'exit') && html`<p>${begin.webOpens}</p>`}`,
    tables: html`<p>${begin.tables}</p><p class="doors"><a class="button" href="/setup#cards">${begin.codes}</a></p>`,
    counter: html`<p>${begin.counter}</p><p class="doors"><a class="button" href="/setup">${begin.receipts}</a></p>`,
  }
  const main = html`<header class="top"><h1>${begin.up}</h1>
<p class="purpose">${woven(begin.asks, { name: html`<bdi>${begun.name}</bdi>`, question }, speech)}</p></header>
<section class="empty" aria-labelledby="live"><h2 id="live"><a href="${address}"><bdi>${address}</bdi></a></h2>
<p>${begin.self}</p>
<p class="doors"><a class="button main" href="${address}">${begin.answer}</a></p></section>
<section class="empty" aria-label="${begin.next}">${next[begun.meeting]}
<p><a href="/">${begin.stands}</a></p></section>`
  return layout({ title: begin.up, kind: 'owner', speech, before: ownerHeader(undefined, waiting), main })
}
