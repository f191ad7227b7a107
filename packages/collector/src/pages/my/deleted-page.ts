import { backupWords, type SignedErasure } from '../../erasing/erasure-receipt.ts'
import { moment } from '../../reading/when.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

/** That an answer is gone, with a receipt for whoever gave it. */
export function deletedPage(erasure: SignedErasure): Html {
  const main = html`<header class="top"><h1>Deleted</h1>
<p class="purpose">Your answer is deleted, with everything that was kept of it. This address is empty now.</p></header>
<section class="card"><p>Deleted ${moment(Date.parse(erasure.erasedAt))}. ${backupWords(erasure)}</p>
<details><summary>A receipt to keep</summary>
<p>Whoever runs this site can tell from these letters that it was done, and when. They say nothing of what you said.</p>
<pre tabindex="0" aria-label="The receipt"><code>${erasure.receipt}</code></pre></details></section>`
  return layout({ title: 'Deleted', kind: 'asking', main })
}
