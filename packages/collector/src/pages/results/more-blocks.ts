import type { SignedIn } from '../../people/role.ts'
import type { FigureBlock } from '../../results/figure-block.ts'
import { hiddenWords } from '../../results/inside-block.ts'
import type { Results } from '../../results/results.ts'
import { countOf, grouped, many } from '../../results/say.ts'
import { dayName, spanName } from '../../results/weeks.ts'
import { english, type Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { isFew, isUnsure, quote } from './first-blocks.ts'
import { howSection } from './how-section.ts'
import { intervalBar } from './interval-bar.ts'

const { few, tooFew } = english.words.results.better

/** A figure with its rows, what must be said beside it, and how it is known. */
export function figureSection({ id, title, sentence, rows, note, link, more, how }: FigureBlock): Html {
  const table = {
    caption: title,
    columns: ['Answer', 'Count', 'Share', '95 % interval'],
    rows: rows.map(({ label, count, n, share }) => {
      const cell = english.figures.cell(share)
      return [label, `${grouped(count)} of ${grouped(n)}`, cell.share, cell.interval]
    }),
  }
  return html`<section class="block figure" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="say">${sentence}</p>
<ul class="rows">${rows.map(
    ({ label, count, n, share, tone, target }) =>
      html`<li class="${tone}"><p><span>${label}</span> <span class="of">${grouped(count)} of ${grouped(n)}${target !== undefined && `, target ${Math.round(target * 100)} %`}</span></p>${share && intervalBar(share, target)}</li>`,
  )}</ul>
${note && html`<p class="note">${note}</p>`}
${rows.some(({ n }) => isUnsure(n)) && !sentence.includes(few) && html`<p class="note">${few}</p>`}
${rows.length > 0 && rows.every(({ n }) => isFew(n)) && !sentence.includes(tooFew) && html`<p class="note">${tooFew}</p>`}
${link && html`<p class="go"><a href="${link.url}">${link.text}</a></p>`}
${howSection(how, [table, ...(more ?? [])])}
</section>`
}

/** What customers praised: folded, because praise needs no answer. */
export function wellSection({ workedWell }: Results): Html | undefined {
  if (!workedWell.length) return undefined
  return html`<section class="block well" aria-labelledby="well">
<h2 id="well">Worked well, do again</h2>
<details class="quotes"><summary>${many(workedWell.length, 'comment')}</summary>${workedWell.map((comment) => quote(comment))}</details>
</section>`
}

/** "We really haven't asked them." */
export function askedSection({ askedYet }: Pick<Results, 'askedYet'>): Html | undefined {
  if (!askedYet.length) return undefined
  const never = askedYet.filter(({ answers, hidden }) => !answers && !hidden).length
  return html`<section class="block asked" aria-labelledby="asked">
<h2 id="asked">Asked yet?</h2>
<p class="say">${never ? `${never} of ${askedYet.length} things were never asked.` : 'You have asked for all of it.'}</p>
<ul class="board">${askedYet.map(
    ({ what, prompt, answers, hidden, last }) =>
      html`<li><span>${what}</span>${
        answers
          ? html`<span class="of">${many(answers, 'answer')}${last !== undefined && `, last ${dayName(last)}`}</span>`
          : hidden
            ? html`<span class="of">${hiddenWords}</span>`
            : html`<a href="/ask/${prompt}">Never. Look at the questions<span class="unseen"> about ${what}</span></a>`
      }</li>`,
  )}</ul>
</section>`
}

/** What was done because somebody said something. */
export function toldSection({ told }: Results): Html | undefined {
  if (!told.length) return undefined
  return html`<section class="block told" aria-labelledby="told">
<h2 id="told">You said, we did</h2>
<ul class="board">${told.map(
    ({ told: words, doneAt }) =>
      html`<li><span>${words}</span><span class="of">${dayName(doneAt ?? 0)}</span></li>`,
  )}</ul>
<p class="go"><a href="/told">The page of it for everybody, to show or to print</a></p>
</section>`
}

/** Customers on one side, staff on the other, in the same months. */
export function sidesSection({ sides }: Results): Html | undefined {
  if (!sides) return undefined
  const { outside, inside, from, to, how } = sides
  const staff = !inside
    ? 'Not asked yet.'
    : inside.status === 'hidden'
      ? hiddenWords
      : `${Math.round(inside.index)} of 100, ${many(inside.n, 'answer')}.`
  return html`<section class="block sides" aria-labelledby="sides">
<h2 id="sides">Customers and staff</h2>
<dl><div><dt>Outstanding, say customers</dt><dd>${outside ? countOf(outside.count, outside.n) : 'Not asked yet.'}</dd></div>
<div><dt>“Do they give you what you need?”, say teams of each other</dt><dd>${staff}</dd></div></dl>
<p class="note">${spanName(from, to)}. Side by side, and never added up.</p>
${how && howSection(how)}
</section>`
}

const doors = [
  'ahead',
  'comments',
  'expectations',
  'teams',
  'goals',
  'outcomes',
  'requests',
  'care',
  'actions',
  'cards',
  'behind',
] as const

/** The way to every page that has none in the bar above, as far as somebody's role goes. */
export function doorsSection({ role }: Pick<SignedIn, 'role'>, { words }: Speech): Html {
  const { actions, doors: named } = words.team
  const names = { ...named, actions: actions.title, teams: words.results.where.team.all }
  return html`<nav class="rooms" aria-label="${named.more}"><ul>${[...doors, ...(role === 'owner' ? (['alerts'] as const) : [])].map((name) => html`<li><a href="/${name}">${names[name]}</a></li>`)}</ul></nav>`
}
