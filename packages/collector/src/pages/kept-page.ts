import { type KeptForm, keptNames } from '../people/kept-form.ts'
import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** Carries a form through the door, unseen: whoever stands before it is not yet known. */
export function keptFields({ to, fields }: KeptForm): Html {
  return html`<input type="hidden" name="${keptNames.to}" value="${to}"><input type="hidden" name="${keptNames.fields}" value="${fields}">`
}

/**
 * Shows what was written before somebody had to sign in again, to be sent or left. It is not sent by itself: whoever has
 * signed in need not be who wrote it, and the page it came from may be an old one.
 */
export function keptPage({ to, fields }: KeptForm, speech: Speech): Html {
  const { signIn, talk, guests } = speech.words
  const written = [...fields].filter(([name, text]) => !namesOfDeeds.has(name) && text.trim() !== '')
  const main = html`<h1>${talk.send}</h1>
<p>${signIn.unsent}</p>
<form method="post" action="${to}" class="login">
${[...fields].map(([name, text]) => html`<input type="hidden" name="${name}" value="${text}">`)}
${written.length > 0 && html`<div class="card">${written.map(([, text]) => html`<p class="written"><bdi>${text}</bdi></p>`)}</div>`}
<button class="main" autofocus>${talk.send}</button>
<p><a href="/">${guests.errors.toYours}</a></p></form>`
  return layout({ title: talk.send, kind: 'narrow', speech, main })
}

/** What buttons say to the program and not to people. */
const namesOfDeeds: ReadonlySet<string> = new Set(['deed', 'do', 'state', 'id', 'version', 'way', 'cause'])
