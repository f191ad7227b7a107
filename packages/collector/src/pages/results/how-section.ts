import type { DataTable } from '../../results/figure-block.ts'
import type { HowWeKnow } from '../../results/how-we-know.ts'
import { english, type Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'

/** The line under every figure, and behind it how it is known and the figures as tables. */
export function howSection(
  { line, facts }: HowWeKnow,
  tables: readonly DataTable[] = [],
  { words }: Speech = english,
): Html {
  return html`<details class="how"><summary><span>${line}</span> <span class="ask">${words.results.how.title}</span></summary>
<ul>${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
${tables.map(dataTable)}</details>`
}

function dataTable({ caption, columns, rows }: DataTable): Html {
  const [first, ...rest] = columns
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">${first}</th>${rest.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
