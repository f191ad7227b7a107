import type { KnownPrompts } from '../../ingest/record-of.ts'
import { titleInGeneral } from '../../reading/title-in-general.ts'
import type { Results } from '../../results/results.ts'
import { filterNames, isFiltered, spans } from '../../results/view-filter.ts'
import { sinceName } from '../../results/weeks.ts'
import { type Html, html } from '../html.ts'

const spanNames: Readonly<Record<number, string>> = {
  4: '4 weeks',
  12: '12 weeks',
  26: 'six months',
  52: '12 months',
}
const names: Readonly<Record<string, string>> = {
  place: 'Place',
  table: 'Table',
  shift: 'Shift',
  staff: 'Person',
  channel: 'Way',
}

/** The red line over a view that does not show everything. */
export function filteredLine({ filter, reaches, to }: Results): Html | undefined {
  if (!isFiltered(filter)) return undefined
  const told = filterNames.flatMap((name) =>
    filter.only[name] === undefined ? [] : [`${names[name]} ${filter.only[name]}`],
  )
  return html`<p class="filtered" role="status"><strong>Filtered:</strong> only ${told.join(', ')}. The rest is not shown${reaches !== undefined && html`, and nothing from before ${sinceName(reaches, to)}: that is more than can be counted while you wait`}. <a href="/">Show everything</a></p>`
}

/** What the page can be narrowed to. A form that works without script; nothing of it is kept. */
export function filterForm(
  { filter, choices, prompts: asked, stream }: Results,
  prompts: KnownPrompts,
): Html {
  return html`<details class="filters"><summary>The last ${spanNames[filter.weeks]}. Look at another time, prompt or place</summary>
<form method="get" action="/">
<label>Time <select name="weeks">${spans.map((span) => html`<option value="${span}"${span === filter.weeks && html` selected`}>The last ${spanNames[span]}</option>`)}</select></label>
<label>Is it normal? speaks of <select name="prompt"><option value="">what is answered most</option>${asked.map((id) => html`<option value="${id}"${filter.prompt !== undefined && stream?.prompt === id && html` selected`}>${titleInGeneral(prompts.get(id), id)} (${id})</option>`)}</select></label>
${[...choices].map(
  ([name, values]) =>
    html`<label>${names[name]} <select name="${name}"><option value="">all</option>${values.map((value) => html`<option value="${value}"${filter.only[name as 'place'] === value && html` selected`}>${value}</option>`)}</select></label>`,
)}
<button>Show</button>
</form></details>`
}
