import type { Alert } from '../../alerts/alert.ts'
import { english, type Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

/** Where somebody who was told says that they have seen it. Opening the address says nothing: mail programs do that too. */
export function seenPage(
  { seen, madeAt }: Alert,
  {
    address,
    now,
    speech = english,
  }: { readonly address: string; readonly now: number; readonly speech?: Speech },
): Html {
  const { fill, lasting, ago, words } = speech
  const say = words.team.seen
  const main = seen
    ? html`<h1>${fill(say.by, { name: seen.by })}</h1><p>${fill(say.after, { time: lasting(seen.at - madeAt) })}</p><p><a href="/inbox">${words.oneCase.toInbox}</a></p>`
    : html`<h1>${say.title}</h1><p>${fill(say.told, { time: ago(now - madeAt) })}</p>
<form method="post" action="${address}" class="login"><button class="main">${say.see}</button></form>`
  return layout({ title: seen ? words.staff.seen : say.title, kind: 'narrow', speech, main })
}
