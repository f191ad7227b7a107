import type { Prompt } from '@earshot/core/prompt'
import type { Beginning, Meeting } from '../../begin/begin.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface BegunPage {
  readonly begun: Beginning
  readonly prompt: Prompt
  /** Where it asks now. */
  readonly address: string
  readonly tag: string
  readonly waiting: Waiting
}

/** It asks: the address is live, and one step brings it to people. */
export function begunPage({ begun, prompt, address, tag, waiting }: BegunPage): Html {
  const next: Readonly<Record<Meeting, Html>> = {
    web: html`<p>So that visitors see it, put this line into your pages:</p><pre tabindex="0" aria-label="The line for your page"><code>${tag}</code></pre>`,
    tables: html`<p>So that guests find it, print codes for your tables.</p><p class="doors"><a class="button" href="/setup#cards">Codes for tables</a></p>`,
    counter: html`<p>So that people find it, open the address on a tablet at the counter, or print it on your receipts.</p><p class="doors"><a class="button" href="/setup">Receipts and more</a></p>`,
  }
  const main = html`<header class="top"><h1>It is up</h1>
<p class="purpose">${begun.name} asks: “${prompt.questions[0]?.text}” Whoever opens this address can answer now.</p></header>
<section class="empty" aria-labelledby="live"><h2 id="live"><a href="${address}">${address}</a></h2>
<p>Answer it yourself first: then you know how it feels.</p>
<p class="doors"><a class="button main" href="${address}">Answer it now</a></p></section>
<section class="empty" aria-label="Next">${next[begun.meeting]}
<p><a href="/">What people say stands here</a></p></section>`
  return layout({ title: 'It is up', kind: 'owner', before: ownerHeader(undefined, waiting), main })
}
