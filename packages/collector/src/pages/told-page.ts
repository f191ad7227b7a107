import { firstPageOf, type SignedIn } from '../people/role.ts'
import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

const most = 50

export interface ToldPage {
  readonly told: readonly { readonly doneAt: number; readonly told: string }[]
  /** Who is signed in, and finds the way back. */
  readonly person: SignedIn | undefined
  readonly speech: Speech
}

/** The public board, and with the browser's print a poster: only the month, and no name. */
export function toldPage({ told, person, speech }: ToldPage): Html {
  const words = speech.words.guests.told
  const months = new Map<string, string[]>()
  for (const { doneAt, told: line } of told.slice(0, most)) {
    const name = speech.dates.month(doneAt)
    months.set(name, [...(months.get(name) ?? []), line])
  }
  const main = html`<h1>${words.title}</h1>
<p>${words.purpose}</p>
${
  months.size
    ? [...months].map(
        ([name, lines]) =>
          html`<section><h2>${name}</h2><ul class="board-told">${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul></section>`,
      )
    : html`<p>${words.none}</p>`
}
${person && html`<nav class="pages"><a href="${firstPageOf(person.role)}">${speech.words.guests.errors.toYours}</a></nav>`}`
  return layout({ title: words.title, kind: 'narrow', speech, main })
}
