import type { Said, SaidComment, SaidFilter, Speaker } from '../../comments/said.ts'
import { speakers } from '../../comments/said.ts'
import { hiddenWords } from '../../results/inside-block.ts'
import { many } from '../../results/say.ts'
import { spans } from '../../results/view-filter.ts'
import { dayName, spanName } from '../../results/weeks.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

const names: Readonly<Record<Speaker, string>> = {
  customers: 'Customers',
  heard: 'Heard by staff',
  staff: 'Staff',
  suppliers: 'Suppliers',
}
const spanNames: Readonly<Record<number, string>> = {
  4: 'The last 4 weeks',
  12: 'The last 12 weeks',
  26: 'The last half year',
  52: 'The last year',
}

/**
 * What people wrote, with the words that come again.
 *
 * @param whole - whether everything that came is in the index already
 */
export function commentsPage(found: Said, whole: boolean, waiting: Waiting): Html {
  const { filter, causes, words, comments } = found
  const main = html`<header class="top"><h1>Comments</h1>
<p class="purpose">What people wrote in their own words. Names and ways to reach them are masked. Counts are of responses: whoever says a word five times counts once.</p></header>
<nav class="tabs" aria-label="Whose words"><ul>${speakers.map((who) => html`<li><a href="${addressOf({ ...filter, who, cause: '' })}"${who === filter.who && html` aria-current="page"`}>${names[who]}</a></li>`)}</ul></nav>
<search><form class="find" method="get" action="/comments">
<input type="hidden" name="who" value="${filter.who}">${filter.cause && html`<input type="hidden" name="cause" value="${filter.cause}">`}
<label>Words <input type="search" name="q" value="${filter.query}" maxlength="200" placeholder="cold soup" enterkeyhint="search"></label>
${filter.who !== 'staff' && html`<label>Time <select name="weeks">${spans.map((span) => html`<option value="${span}"${span === filter.weeks && html` selected`}>${spanNames[span]}</option>`)}</select></label>`}
<button class="main">Search</button></form></search>
${!whole && html`<p class="counting" role="status"><strong>Being read:</strong> older comments are put into the search in the background. <a href="${addressOf(filter)}">Look again</a></p>`}
<p class="found" role="status">${sentence(found)}</p>
<div class="columns said">
<aside aria-label="Groups">
${causes.length > 0 && causeList(found)}
${words.length > 0 && wordList(found)}
</aside>
<section class="answers" aria-labelledby="list"><h2 id="list">Comments <span class="count">${many(found.responses, 'response')}</span></h2>
${comments.length ? comments.map((one) => commentCard(one, filter.who === 'customers')) : html`<p class="none">${found.hidden ? hiddenWords : filter.query || filter.cause ? 'Nobody wrote this. Try fewer words, the beginning of one, or a longer time.' : 'Nobody has written anything in this time.'}</p>`}
${comments.length > 0 && comments.length < found.responses && html`<p class="none">These are ${filter.who === 'staff' ? 'some' : 'the newest'} ${comments.length}. Search for a word to see others.</p>`}</section></div>`
  return layout({ title: 'Comments', kind: 'owner', before: ownerHeader('/answers', waiting), main })
}

function sentence({ filter, responses, cut, hidden, causes, from, to }: Said): string {
  if (hidden) return hiddenWords
  const cause = causes.find(({ code }) => code === filter.cause)?.name
  const about = [filter.query && `with “${filter.query}”`, cause && `about “${cause}”`].filter(Boolean)
  const what = about.length ? ` ${about.join(' ')}` : ' with comments'
  const more = cut ? ' There are more: these are counted among the newest 2,000 comments.' : ''
  return `${many(responses, 'response')}${what}, ${spanName(from, to)}.${more}`
}

/** Groups that are seen at once; the rest is folded. */
const causesAtOnce = 6

function causeList({ filter, causes }: Said): Html {
  const line = ({ code, name, responses }: Said['causes'][number]): Html => {
    const isChosen = code === filter.cause
    return html`<li><a href="${addressOf({ ...filter, cause: isChosen ? '' : code })}"${isChosen && html` aria-current="true"`}>${name}</a><span class="of">${many(responses, 'response')}${isChosen && html` <span class="unseen">chosen; follow the link to see all</span>`}</span></li>`
  }
  const rest = causes.slice(causesAtOnce)
  return html`<section aria-labelledby="causes"><h2 id="causes">By what fell short</h2>
<div class="groups"><ul class="board">${causes.slice(0, causesAtOnce).map(line)}</ul>
${rest.length > 0 && html`<details class="other"${rest.some(({ code }) => code === filter.cause) && html` open`}><summary>${rest.length} more</summary><ul class="board">${rest.map(line)}</ul></details>`}</div>
${filter.cause && html`<p class="go"><a href="${addressOf({ ...filter, cause: '' })}">All of them</a></p>`}</section>`
}

function wordList({ filter, words }: Said): Html {
  return html`<section aria-labelledby="words"><h2 id="words">Words that come again</h2>
<ul class="words">${words.map(
    ({ word, responses }) =>
      html`<li><a href="${addressOf({ ...filter, query: `${filter.query} ${word}`.trim() })}">${word} <b>${responses}<span class="unseen"> responses</span></b></a></li>`,
  )}</ul></section>`
}

function commentCard({ words, question, from }: SaidComment, mayBeCard: boolean): Html {
  return html`<article class="comment"><p class="asked">${question}</p>
<blockquote><p>${words}</p></blockquote>
${from && html`<p class="facts">${from.where && `${from.where} · `}<a href="/answers/${encodeURIComponent(from.id)}">${dayName(from.at)}</a>${mayBeCard && html` · <a href="/cards?${new URLSearchParams({ from: from.id, question: from.question })}">Make a card</a> · <a href="/actions?${new URLSearchParams({ words: `“${words.slice(0, 400)}” → ` })}">Do something</a>`}</p>`}</article>`
}

function addressOf({ who, query, cause, weeks }: SaidFilter): string {
  const params = new URLSearchParams({
    who,
    ...(query && { q: query }),
    ...(cause && { cause }),
    weeks: `${weeks}`,
  })
  return `/comments?${params}`
}
