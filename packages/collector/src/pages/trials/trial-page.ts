import { inGeneral } from '../../reading/in-general.ts'
import { grouped } from '../../results/say.ts'
import type { Trial } from '../../trials/trial.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { intervalBar } from '../results/interval-bar.ts'

/** Two wordings beside each other. */
export function trialPage(
  { sides, sentence }: Trial,
  { link, waiting }: { readonly link: string; readonly waiting: Waiting },
): Html {
  const main = html`<header class="top"><h1>Two wordings</h1>
<p class="purpose">Who opens the address gets one of the two by chance. Send it to people, or print it.</p></header>
<p><code>${link}</code></p>
<section class="empty figure" aria-labelledby="found"><h2 id="found">${sentence}</h2>
<ul class="rows">${sides.map(
    ({ prompt, words, critical: { count, n, share } }) =>
      html`<li class="criticism"><p><span>“${inGeneral(words)}” (${prompt})</span> <span class="of">${grouped(count)} of ${grouped(n)} critical</span></p>${share && intervalBar(share)}</li>`,
  )}</ul>
<p class="help">Only answers that came by this address count. Intervals are 95 % (Wilson), that of the difference is Newcombe’s.</p></section>`
  return layout({ title: 'Two wordings', kind: 'owner', before: ownerHeader(undefined, waiting), main })
}
