import { noCriticism } from '../../results/better-block.ts'
import type { Comment } from '../../results/comments.ts'
import type { NormalBlock } from '../../results/normal-block.ts'
import { peopleOrProcess } from '../../results/people-or-process.ts'
import type { Results } from '../../results/results.ts'
import { lasting } from '../../results/say.ts'
import { dayName } from '../../results/weeks.ts'
import type { WhereGroup } from '../../results/where-block.ts'
import { type Html, html } from '../html.ts'
import { howSection } from './how-section.ts'
import { intervalBar } from './interval-bar.ts'
import { weekChart, weekTable } from './week-chart.ts'

/** Does somebody wait? */
export function nowSection({ now, meter }: Results): Html {
  const { read, toRead, answered } = meter
  const wait = toRead?.median
  const told = [
    ...(read.n
      ? [
          `Criticism read: ${read.count} of ${read.n}${wait === undefined ? '' : `, half within ${lasting(wait)}`}.`,
        ]
      : []),
    ...(answered.n ? [`Answered: ${answered.count} of ${answered.n} who asked for it.`] : []),
  ]
  return html`<section class="block now${now.waits ? ' waits' : ' calm'}" aria-labelledby="now">
<h2 id="now">Now</h2>
<p class="say">${now.waits ? now.parts.map(({ words, to }) => html`<a href="${to}">${words}</a> `) : now.sentence}</p>
${told.length > 0 && html`<p class="meter">${told.join(' ')}</p>`}
</section>`
}

/** What would you fix first? */
export function betterSection({ better, comments, answers }: Results): Html {
  const needs = better.needs.slice(0, 3)
  const table = {
    caption: 'What could have been better',
    columns: ['Named', 'Critical answers', 'Share', '95 % interval'],
    rows: better.needs.map(({ name, count, n, share }) => [
      name,
      `${count} of ${n}`,
      share ? `${Math.round(share.share * 100)} %` : '–',
      share ? `${Math.round(share.low * 100)}–${Math.round(share.high * 100)} %` : '–',
    ]),
  }
  return html`<section class="block better" aria-labelledby="better">
<div class="head"><h2 id="better">What to make better</h2>${needs[0] && html`<a class="do" href="/actions?cause=${needs[0].code}">Do something</a>`}</div>
${
  needs.length
    ? html`<ol class="needs">${needs.map(
        ({ code, name, sentence, share, trend }) => html`<li>
<p class="say">${sentence}</p>
${trend && html`<p class="trend ${trend}">${trend === 'more' ? '▲ More often than before, by more than chance.' : '▼ Less often than before, by more than chance.'}</p>`}
<div class="line">${share && intervalBar(share)}${quotes(comments.get(code) ?? [], name)}</div>
</li>`,
      )}</ol>`
    : html`<p class="say">${better.allCritical ? html`<a href="/answers">${noCriticism(answers, better.allCritical)}</a>` : noCriticism(answers, 0)}</p>`
}
${howSection(better.how, table, ...peopleOrProcess(better.needs))}
</section>`
}

/** What people wrote, as they wrote it. */
export function quotes(list: readonly Comment[], about: string): Html | undefined {
  if (!list.length) return undefined
  return html`<details class="quotes"><summary>${list.length === 1 ? 'One comment' : `${list.length} comments`} <span class="unseen">on: ${about}</span></summary>
${list.map(quote)}</details>`
}

export function quote({ id, words, at, where }: Comment): Html {
  return html`<blockquote><p>${words}</p><footer>${where}${where && ' · '}<a href="/answers/${id}">${dayName(at)}</a></footer></blockquote>`
}

/** Has anything really changed? */
export function normalSection({ normal, objective }: Results): Html {
  if (!normal)
    return html`<section class="block normal" aria-labelledby="normal"><h2 id="normal">Is it normal?</h2><p class="say">Not asked yet.</p></section>`
  return html`<section class="block normal" aria-labelledby="normal">
<h2 id="normal">Is it normal?</h2>
<p class="say">${normal.sentence}</p>
${weekChart(normal)}
${targetWords(normal, objective)}
${howSection(normal.how, weekTable(normal))}
</section>`
}

/** What was aimed for, beside what is. It is no alarm. */
function targetWords({ series }: NormalBlock, objective: string): Html | undefined {
  const target = series.at(-1)?.points.at(-1)?.target
  const told = target === undefined ? '' : `Target, dashed: at most ${Math.round(target * 100)} %.`
  return objective || told
    ? html`<p class="note">${objective && html`“${objective}” `}${told}</p>`
    : undefined
}

/** Where does it come from? */
export function whereSection({ where }: Results): Html {
  const [first, ...others] = where?.groups ?? []
  return html`<section class="block where" aria-labelledby="where">
<h2 id="where">Where?</h2>
<p class="say">${where?.sentence ?? 'Not asked yet.'}</p>
${first && whereList(first)}
${others.map(
  (group) =>
    html`<details class="more-where"><summary>${group.sentence}</summary>${whereList(group)}</details>`,
)}
${where && howSection(where.how)}
</section>`
}

const dimensionNames: Readonly<Record<string, string>> = {
  place: 'Places',
  table: 'Tables',
  shift: 'Shifts',
  team: 'Teams',
}

function whereList({ dimension, rows, house }: WhereGroup): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${dimensionNames[dimension]}"><table class="places">
<caption>${dimensionNames[dimension]}: critical answers</caption>
<thead><tr><th scope="col">${dimensionNames[dimension]?.slice(0, -1)}</th><th scope="col">Critical</th><th scope="col" class="wide">0–100 %</th><th scope="col">Guess</th></tr></thead>
<tbody>${rows.map(
    ({ name, count, n, share, best, standsOut }) => html`<tr${standsOut && html` class="${standsOut}"`}>
<th scope="row">${name}${standsOut && html` <span class="mark">stands out</span>`}</th>
<td>${count} of ${n}</td>
<td class="wide">${share && intervalBar(share, house)}</td>
<td>${best === undefined ? '–' : `${Math.round(best * 100)} %`}</td></tr>`,
  )}</tbody></table></div>`
}

/** What next? */
export function nextSection({ next }: Results): Html {
  const { proposal, open } = next
  return html`<section class="block next" aria-labelledby="next">
<h2 id="next">Next step</h2>
<p class="say">${next.sentence}</p>
${proposal && html`<p class="doors"><a class="button main" href="/actions?cause=${proposal.cause}">Take it, or write your own</a></p>`}
${open && html`<p class="doors"><a class="button" href="/actions">To the actions</a></p>`}
</section>`
}
