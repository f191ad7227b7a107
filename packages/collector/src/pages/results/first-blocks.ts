import { fewestForCertainty, fewestForPercentage } from '@earshot/scoring/describe-share'
import { noCriticism } from '../../results/better-block.ts'
import type { Comment } from '../../results/comments.ts'
import type { NormalBlock } from '../../results/normal-block.ts'
import { peopleOrProcess } from '../../results/people-or-process.ts'
import type { Results } from '../../results/results.ts'
import { isFiltered } from '../../results/view-filter.ts'
import type { WhereGroup } from '../../results/where-block.ts'
import { english, type Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { howSection } from './how-section.ts'
import { intervalBar } from './interval-bar.ts'
import { weekChart, weekTable } from './week-chart.ts'

/** Does somebody wait? */
export function nowSection({ now, meter, filter }: Results, speech: Speech): Html {
  const { fill, lasting } = speech
  const words = speech.words.results.now
  const { read, toRead, answered } = meter
  const wait = toRead?.median
  // Who waits, waits in every view; shares of the whole house do not belong into a part of it.
  const isPart = isFiltered(filter)
  const told = [
    ...(read.n && !isPart
      ? [
          fill(wait === undefined ? words.read : words.readHalf, {
            ...counts(read, speech),
            ...(wait !== undefined && { time: lasting(wait) }),
          }),
        ]
      : []),
    ...(answered.n && !isPart ? [fill(words.answered, counts(answered, speech))] : []),
  ]
  return html`<section class="block now${now.waits ? ' waits' : ' calm'}" aria-labelledby="now">
<h2 id="now">${words.title}</h2>
<p class="say">${now.waits ? now.parts.map(({ words, to }) => html`<a href="${to}">${words}</a> `) : now.sentence}</p>
${told.length > 0 && html`<p class="meter">${speech.sentences(told)}</p>`}
</section>`
}

function counts(
  { count, n }: { readonly count: number; readonly n: number },
  { figures }: Speech,
): { readonly count: string; readonly n: string } {
  return { count: figures.number(count), n: figures.number(n) }
}

/** What would you fix first? */
export function betterSection({ better, comments, answers }: Results, speech: Speech): Html {
  const { words, fill, figures } = speech
  const say = words.results.better
  const { how } = words.results
  const needs = better.needs.slice(0, 3)
  const table = {
    caption: say.caption,
    columns: [say.named, say.critical, how.share, how.interval],
    rows: better.needs.map((need) => {
      const { share, interval } = figures.cell(need.share)
      return [need.name, fill(words.figures.of, counts(need, speech)), share, interval]
    }),
  }
  return html`<section class="block better" aria-labelledby="better">
<div class="head"><h2 id="better">${say.title}</h2>${needs[0] && html`<a class="do" href="/actions?cause=${needs[0].code}">${say.act}</a>`}</div>
${
  needs.length
    ? html`<ol class="needs">${needs.map(
        ({ code, name, sentence, share, trend }) => html`<li>
<p class="say">${sentence}</p>
${trend && html`<p class="trend ${trend}">${trend === 'more' ? `▲ ${say.more}` : `▼ ${say.less}`}</p>`}
<div class="spoken">${share && intervalBar(share)}${quotes(comments.get(code) ?? [], name, speech)}</div>
</li>`,
      )}</ol>${fewWords(better.how.n, speech)}`
    : html`<p class="say">${better.allCritical ? html`<a href="/answers">${noCriticism(answers, better.allCritical, speech)}</a>` : noCriticism(answers, 0, speech)}</p>`
}
${howSection(better.how, [table, ...peopleOrProcess(better.needs, speech)], speech)}
</section>`
}

/** What must be said beside a figure of so few. */
function fewWords(n: number, { words }: Speech): Html | undefined {
  const { tooFew, few } = words.results.better
  return isFew(n) || isUnsure(n) ? html`<p class="note">${isFew(n) ? tooFew : few}</p>` : undefined
}

/** So many are told as a count alone. */
export function isFew(n: number): boolean {
  return n > 0 && n < fewestForPercentage
}

/** So many are told with a percentage, and are few all the same. */
export function isUnsure(n: number): boolean {
  return n >= fewestForPercentage && n < fewestForCertainty
}

/** What people wrote, as they wrote it. */
function quotes(list: readonly Comment[], about: string, speech: Speech): Html | undefined {
  if (!list.length) return undefined
  const { comments, about: on } = speech.words.results.better
  return html`<details class="quotes"><summary>${speech.counted(comments, list.length)} <span class="unseen">${speech.fill(on, { name: about })}</span></summary>
${list.map((comment) => quote(comment, speech))}</details>`
}

export function quote({ id, words, at, where }: Comment, { dates }: Speech = english): Html {
  return html`<blockquote><p><bdi>${words}</bdi></p><footer>${where}${where && ' · '}<a href="/answers/${id}">${dates.day(at)}</a></footer></blockquote>`
}

/** Has anything really changed? */
export function normalSection({ normal, objective }: Results, speech: Speech): Html {
  const words = speech.words.results.normal
  if (!normal)
    return html`<section class="block normal" aria-labelledby="normal"><h2 id="normal">${words.title}</h2><p class="say">${words.notAsked}</p></section>`
  return html`<section class="block normal" aria-labelledby="normal">
<h2 id="normal">${words.title}</h2>
<p class="say">${normal.sentence}</p>
${weekChart(normal, speech)}
${targetWords(normal, objective, speech)}
${howSection(normal.how, [weekTable(normal, speech)], speech)}
</section>`
}

/** What was aimed for, beside what is. It is no alarm. */
function targetWords({ series }: NormalBlock, objective: string, speech: Speech): Html | undefined {
  const target = series.at(-1)?.points.at(-1)?.target
  const told =
    target === undefined
      ? ''
      : speech.fill(speech.words.results.normal.target, { share: speech.figures.percent(target) })
  return objective || told
    ? html`<p class="note">${objective && html`“<bdi>${objective}</bdi>” `}${told}</p>`
    : undefined
}

/** Where does it come from? */
export function whereSection({ where }: Results, speech: Speech): Html {
  const { results } = speech.words
  const [first, ...others] = where?.groups ?? []
  return html`<section class="block where" aria-labelledby="where">
<h2 id="where">${results.where.title}</h2>
<p class="say">${where?.sentence ?? results.normal.notAsked}</p>
${first && whereList(first, speech)}
${others.map(
  (group) =>
    html`<details class="more-where"><summary>${group.sentence}</summary>${whereList(group, speech)}</details>`,
)}
${where && howSection(where.how, [], speech)}
</section>`
}

function whereList({ dimension, rows, names, house }: WhereGroup, speech: Speech): Html {
  const { words, fill, figures } = speech
  const { where, normal } = words.results
  const said = where[dimension]
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${said.all}"><table class="places">
<caption>${said.caption}</caption>
<thead><tr><th scope="col">${said.name}</th><th scope="col">${normal.critical}</th><th scope="col" class="wide">${figures.range(0, 1)}</th><th scope="col">${where.guess}</th></tr></thead>
<tbody>${rows.map(
    (row) => html`<tr${row.standsOut && html` class="${row.standsOut}"`}>
<th scope="row"><bdi>${row.name}</bdi>${row.standsOut && html` <span class="mark">${where.mark}</span>`}</th>
<td>${fill(words.figures.of, counts(row, speech))}</td>
<td class="wide">${row.share && intervalBar(row.share, house)}</td>
<td>${row.best === undefined ? '–' : figures.cell({ share: row.best, low: row.best, high: row.best }).share}</td></tr>`,
  )}</tbody></table></div>${
    names > rows.length &&
    html`<p class="note">${fill(where.most, { count: figures.number(rows.length), n: figures.number(names) })}</p>`
  }`
}

/** What next? */
export function nextSection({ next }: Results, { words }: Speech): Html {
  const say = words.results.next
  const { proposal, open } = next
  return html`<section class="block next" aria-labelledby="next">
<h2 id="next">${say.title}</h2>
<p class="say">${next.sentence}</p>
${proposal && html`<p class="doors"><a class="button main" href="/actions?cause=${proposal.cause}">${say.take}</a></p>`}
${open && html`<p class="doors"><a class="button" href="/actions">${say.toActions}</a></p>`}
</section>`
}
