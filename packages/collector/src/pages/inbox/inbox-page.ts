import type { KaplanMeier } from '@earshot/scoring/kaplan-meier'
import type { Case, CaseState } from '../../cases/case.ts'
import { type CaseFigures, isLate } from '../../cases/case-figures.ts'
import { clockWords, kindNames, severityNames, stateNames } from '../../cases/case-words.ts'
import { countOf, lasting, many } from '../../results/say.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

/** One case in the list, with the words that tell it from the others. */
export interface CaseLine {
  readonly case: Case
  /** What was written, with names masked; else what was chosen. */
  readonly words: string
  readonly where: string
}

export interface InboxPage {
  readonly show: 'open' | 'closed' | 'spam'
  readonly lines: readonly CaseLine[]
  readonly counts: Readonly<Partial<Record<CaseState, number>>>
  readonly figures: CaseFigures
  readonly waiting: Waiting
  readonly now: number
}

/** Criticism that somebody must answer: gravest first, then what is due first. */
export function inboxPage({ show, lines, counts, figures, waiting, now }: InboxPage): Html {
  const open = (counts.new ?? 0) + (counts.contacted ?? 0)
  const closed = (counts.resolved ?? 0) + (counts['looked-at'] ?? 0)
  const tabs = [
    { name: 'Open', show: 'open', count: open, path: '/inbox' },
    { name: 'Closed', show: 'closed', count: closed, path: '/inbox?show=closed' },
    { name: 'Spam', show: 'spam', count: counts.spam ?? 0, path: '/inbox?show=spam' },
  ]
  const main = html`<header class="top"><h1>Inbox</h1>
<p class="purpose">${sentence(lines, show, now)}</p></header>
<nav class="tabs" aria-label="Cases"><ul>${tabs.map(
    (tab) =>
      html`<li><a href="${tab.path}"${tab.show === show && html` aria-current="page"`}>${tab.name} <span>${tab.count}</span></a></li>`,
  )}</ul></nav>
<div class="columns">
<section class="answers" aria-label="${stateNames[lines[0]?.case.state ?? 'new']} and others">
${lines.length ? html`<ul class="cases">${lines.map((line) => caseLine(line, now))}</ul>` : html`<p class="none">${emptyWords[show]}</p>`}
</section>
${inboxFigures(figures)}
</div>`
  return layout({
    title: 'Inbox',
    kind: 'owner',
    before: ownerHeader('/inbox', waiting),
    main,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: html`<p id="news" class="news" role="status" aria-live="polite"></p>`,
  })
}

const emptyWords = {
  open: 'Nobody waits for an answer. New criticism comes here by itself.',
  closed: 'No case was closed yet.',
  spam: 'Nothing was called spam.',
}

function sentence(lines: readonly CaseLine[], show: InboxPage['show'], now: number): string {
  if (show !== 'open' || !lines.length) return 'Every criticism, until somebody has answered or read it.'
  const late = lines.filter((line) => isLate(line.case, now)).length
  const wait = `${many(lines.length, 'case')} ${lines.length === 1 ? 'waits' : 'wait'}.`
  return late ? `${wait} ${late} ${late === 1 ? 'is' : 'are'} late.` : `${wait} None is late.`
}

/** One case of a list. */
export function caseLine({ case: item, words, where }: CaseLine, now: number): Html {
  const late = isLate(item, now) && item.closedAt === undefined && item.state !== 'spam'
  return html`<li class="case severity-${item.severity}${late && ' late'}"><article id="r-${item.id}" aria-labelledby="c-${item.number}">
<p class="clock">${item.closedAt === undefined && html`<b>${severityNames[item.severity]}</b> · `}<span>${clockWords(item, now)}</span></p>
<h2 id="c-${item.number}"><a href="/inbox/${encodeURIComponent(item.id)}">${words}</a></h2>
<p class="facts">${[`Case ${item.number}`, kindNames[item.kind], where, item.contact ? 'wants an answer' : 'no contact', item.owner ?? 'nobody has it yet', ...(item.reopened ? ['came back'] : [])].filter(Boolean).join(' · ')}</p>
</article></li>`
}

/** Times with open cases as "not yet": quick ones alone would make them too good. */
function inboxFigures(figures: CaseFigures): Html {
  const { read, toContact, toClose, late, reopened, withoutContact, questions, toAnswer } = figures
  const rows = [
    ['Read', read.n ? countOf(read.count, read.n) : '–'],
    ['First contact', times(toContact)],
    ['Closed', times(toClose)],
    ['Late', late.n ? countOf(late.count, late.n) : '–'],
    ['Came back', reopened.n ? countOf(reopened.count, reopened.n) : '–'],
    ['Without a contact', withoutContact.n ? countOf(withoutContact.count, withoutContact.n) : '–'],
    ...(questions ? ([['Questions answered', times(toAnswer)]] as const) : []),
  ] as const
  return html`<section class="all-figures" aria-labelledby="times"><h2 id="times">The last four weeks</h2>
<div class="figures"><dl class="times">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="words">Times by Kaplan–Meier: cases that are open count as “not yet”. Spam is left out.</p></div></section>`
}

function times(found: KaplanMeier | undefined): string {
  if (!found) return '–'
  const { median, ninety } = found
  if (median === undefined) return 'half are not yet'
  return `half within ${lasting(median)}, ${ninety === undefined ? '90 % not yet' : `90 % within ${lasting(ninety)}`}`
}
