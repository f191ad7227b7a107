import type { SignedErasure } from '../../erasing/erasure-receipt.ts'
import type { Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

/** That an answer is gone, with a receipt for whoever gave it. */
export function deletedPage({ erasedAt, backupsForgetAt, receipt }: SignedErasure, speech: Speech): Html {
  const { deleted } = speech.words
  const at = speech.fill(deleted.at, { time: speech.dates.moment(Date.parse(erasedAt)) })
  const backups =
    backupsForgetAt === null
      ? deleted.backups
      : speech.fill(deleted.backupsUntil, { day: backupsForgetAt.slice(0, 10) })
  const main = html`<header class="top"><h1>${deleted.title}</h1>
<p class="purpose">${deleted.help}</p></header>
<section class="card"><p>${at} ${backups}</p>
<details><summary>${deleted.receipt}</summary>
<p>${deleted.receiptHelp}</p>
<pre tabindex="0" aria-label="${deleted.receiptName}"><code>${receipt}</code></pre></details></section>`
  return layout({ title: deleted.title, kind: 'asking', speech, main })
}
