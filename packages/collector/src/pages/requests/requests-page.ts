import type { Request, RequestAnswer, RequestList } from '../../requests/request.ts'
import type { Source, Unmet } from '../../requests/unmet.ts'
import { dayName } from '../../results/weeks.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

const answerNames: Readonly<Record<RequestAnswer, string>> = {
  'by-date': 'Yes, by a date',
  done: 'Yes, done',
  'another-way': 'No, but another way',
  no: 'No',
  unknown: 'No answer yet',
}

/** What customers asked for: what is promised by its day, what nobody has answered, and the rest. */
export function requestsPage(
  { over, promised, open, rest }: RequestList,
  unmet: readonly Unmet[],
  waiting: Waiting,
): Html {
  const none = !over.length && !promised.length && !open.length && !rest.length
  const main = html`<header class="top"><h1>Requests</h1>
<p class="purpose">What customers asked for, as the team has heard it in the last 90 days, and what was said to them.</p></header>
${none ? html`<p class="none">Nobody has written one down yet. <a href="/ask/heard">Write down what you heard</a></p>` : html`<p><a href="/ask/heard">Write down another</a></p>`}
<div class="answers">
${section('Their day is over: was it done?', 'over', over)}
${section('Promised', 'promised', promised)}
${section('No answer yet', 'open', open)}
${section('Answered', 'rest', rest)}
${unmetSection(unmet)}
</div>`
  return layout({ title: 'Requests', kind: 'owner', before: ownerHeader(undefined, waiting), main })
}

function section(title: string, id: string, list: readonly Request[]): Html | undefined {
  if (!list.length) return undefined
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title} <span class="count">${list.length}</span></h2>
<ul class="cases">${list.map(
    ({ id: request, words, answer, by, where, way, at }) =>
      html`<li class="case${id === 'over' && ' late'}"><p class="clock"><span>${by === undefined ? answerNames[answer] : html`<time datetime="${by}">${dayName(Date.parse(by))}</time>`}</span></p>
<h3><a href="/answers/${encodeURIComponent(request)}">${words || 'Without words'}</a></h3>
<p class="facts">${[where, `heard ${[way, `on ${dayName(at)}`].filter(Boolean).join(' ')}`].filter(Boolean).join(' · ')}</p></li>`,
  )}</ul></section>`
}

/** What we could not give, from the team, from those who left without buying, and from closed cases. */
function unmetSection(unmet: readonly Unmet[]): Html | undefined {
  if (!unmet.length) return undefined
  return html`<section aria-labelledby="unmet"><h2 id="unmet">What we could not give <span class="count">${unmet.length}</span></h2>
<ul class="cases">${unmet.map(
    ({
      words,
      mark,
      count,
      sources,
      first,
      last,
    }) => html`<li class="case"><p class="clock"><span>asked for ${count === 1 ? 'once' : `${count} times`}</span></p>
<h3>${words}</h3>
<p class="facts">${count === 1 ? `on ${dayName(last)}` : `first on ${dayName(first)}, last on ${dayName(last)}`} · ${sourceWords(sources)}</p>${sameForm(mark, words, unmet)}</li>`,
  )}</ul></section>`
}

const sourceNames: Readonly<Record<Source, string>> = {
  heard: 'heard by staff',
  left: 'from people who left',
  case: 'from cases',
}

function sourceWords(sources: Unmet['sources']): string {
  return (Object.keys(sourceNames) as Source[]) // those of the record
    .flatMap((source) => (sources[source] ? [`${sources[source]} ${sourceNames[source]}`] : []))
    .join(', ')
}

/** Two names of one thing: counts and sources are put together, and no answer is changed. */
function sameForm(mark: string, words: string, unmet: readonly Unmet[]): Html | undefined {
  if (unmet.length < 2) return undefined
  return html`<details class="other"><summary>The same as another<span class="unseen">: ${words}</span></summary><form class="step" method="post" action="/requests"><input type="hidden" name="one" value="${mark}">
<label>It is the same as <select name="same">${unmet.filter((other) => other.mark !== mark).map((other) => html`<option value="${other.mark}">${other.words}</option>`)}</select></label><button>Put them together</button></form></details>`
}
