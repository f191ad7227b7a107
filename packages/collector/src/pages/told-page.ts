import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

const most = 50
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The public board, and with the browser's print a poster: only the month, and no name. */
export function toldPage(told: readonly { readonly doneAt: number; readonly told: string }[]): Html {
  const months = new Map<string, string[]>()
  for (const { doneAt, told: words } of told.slice(0, most)) {
    const name = month.format(doneAt)
    months.set(name, [...(months.get(name) ?? []), words])
  }
  const main = html`<h1>You said, we did</h1>
<p>What we have changed because somebody told us.</p>
${
  months.size
    ? [...months].map(
        ([name, words]) =>
          html`<section><h2>${name}</h2><ul class="board-told">${words.map((line) => html`<li>${line}</li>`)}</ul></section>`,
      )
    : html`<p>Nothing is written here yet. What we change because you told us will stand on this page.</p>`
}`
  return layout({ title: 'You said, we did', kind: 'narrow', main })
}
