import type { Alert } from '../../alerts/alert.ts'
import { lasting } from '../../results/say.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

/** Where somebody who was told says that they have seen it. Opening the address says nothing: mail programs do that too. */
export function seenPage(
  { seen, madeAt }: Alert,
  { address, now }: { readonly address: string; readonly now: number },
): Html {
  const main = seen
    ? html`<h1>${seen.by} has seen it</h1><p>After ${lasting(seen.at - madeAt)}. Nobody else is told.</p><p><a href="/inbox">Open the inbox</a></p>`
    : html`<h1>Have you seen it?</h1><p>It was told ${lasting(now - madeAt)} ago. If nobody says so, the next person is told.</p>
<form method="post" action="${address}" class="login"><button class="main">I have seen it, and I take care of it</button></form>`
  return layout({ title: seen ? 'Seen' : 'Have you seen it?', kind: 'narrow', main })
}
