import type { HowWeKnow } from '../../results/how-we-know.ts'
import { type Html, html } from '../html.ts'

/** A table behind a chart: the same figures for who cannot see the chart, or wants to count. */
export interface DataTable {
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly string[])[]
}

/** The line under every figure, and behind it how it is known and the figures as a table. */
export function howSection({ line, facts }: HowWeKnow, table?: DataTable): Html {
  return html`<details class="how"><summary><span>${line}</span> <span class="ask">How we know</span></summary>
<ul>${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
${table && dataTable(table)}</details>`
}

function dataTable({ caption, columns, rows }: DataTable): Html {
  const [first, ...rest] = columns
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">${first}</th>${rest.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
