import type { KnownPrompts } from '../../ingest/record-of.ts'
import { titleInGeneral } from '../../reading/title-in-general.ts'
import type { Results } from '../../results/results.ts'
import { type FilterName, filterNames, isFiltered, otherAudiences, spans } from '../../results/view-filter.ts'
import type { Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'

/** The red line over a view that does not show everything. */
export function filteredLine({ filter, reaches, to }: Results, speech: Speech): Html | undefined {
  if (!isFiltered(filter) && !filter.audience) return undefined
  const { fill, list, dates } = speech
  const { view } = speech.words.results
  const told = [
    ...(filter.audience ? [view.audiences[filter.audience]] : []),
    ...filterNames.flatMap((name) =>
      filter.only[name] === undefined
        ? []
        : [`${filterLabel(name, speech)} ${valueName(name, filter.only[name], speech)}`],
    ),
  ]
  const only = fill(reaches === undefined ? view.only : view.onlySince, {
    what: list(told),
    ...(reaches !== undefined && { day: dates.since(reaches, to) }),
  })
  return html`<p class="filtered" role="status"><strong>${view.filtered}</strong> ${only} <a href="/">${view.everything}</a></p>`
}

/** Whose answers are told: customers', colleagues', suppliers'. */
export function audienceTabs({ filter }: Results, { words }: Speech): Html {
  const { audience, audiences } = words.results.view
  return html`<nav class="tabs" aria-label="${audience}"><ul>${(['external', ...otherAudiences] as const).map(
    (one) =>
      html`<li><a href="${one === 'external' ? '/' : `/?audience=${one}`}"${one === (filter.audience ?? 'external') && html` aria-current="page"`}>${audiences[one]}</a></li>`,
  )}</ul></nav>`
}

/** What the page can be narrowed to. A form that works without script; nothing of it is kept. */
export function filterForm(
  { filter, choices, prompts: asked, stream }: Results,
  prompts: KnownPrompts,
  speech: Speech,
): Html {
  const { view } = speech.words.results
  const span = speech.sentences([view.spans[filter.weeks]])
  return html`<details class="filters"><summary>${span} ${view.look}</summary>
<form method="get" action="/">
<label>${view.time} <select name="weeks">${spans.map((span) => html`<option value="${span}"${span === filter.weeks && html` selected`}>${view.spans[span]}</option>`)}</select></label>
<label>${view.about} <select name="prompt"><option value="">${view.most}</option>${asked.map((id) => html`<option value="${id}"${filter.prompt !== undefined && stream?.prompt === id && html` selected`}>${titleInGeneral(prompts.get(id), id)} (${id})</option>`)}</select></label>
${[...choices].map(
  ([name, values]) =>
    html`<label>${filterLabel(name, speech)} <select name="${name}"><option value="">${view.all}</option>${values.map((value) => html`<option value="${value}"${filter.only[name] === value && html` selected`}>${valueName(name, value, speech)}</option>`)}</select></label>`,
)}
<button>${view.show}</button>
</form></details>`
}

function filterLabel(name: FilterName, { words }: Speech): string {
  const { where, view } = words.results
  return name === 'staff' || name === 'channel' ? view[name] : where[name].name
}

/** Ways have names; everything else is called as the owner calls it. */
function valueName(name: FilterName, value: string, { words }: Speech): string {
  const ways: Readonly<Record<string, string>> = words.results.how.ways
  return name === 'channel' && Object.hasOwn(ways, value) ? (ways[value] ?? value) : value
}
