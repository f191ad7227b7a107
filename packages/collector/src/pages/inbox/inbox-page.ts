import type { KaplanMeier } from '@earshot/scoring/kaplan-meier'
import type { Case, CaseState } from '../../cases/case.ts'
import { type CaseFigures, isLate } from '../../cases/case-figures.ts'
import { clockWords } from '../../cases/case-words.ts'
import { waitingCases } from '../../cases/waiting-cases.ts'
import type { OpenInState } from '../../storage/listening-port.ts'
import { english, type Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { news } from '../news.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

/** One case in the list, with the words that tell it from the others. */
export interface CaseLine {
  readonly case: Case
  /** What was written, with names masked; else what was chosen; nothing where all was taken back. */
  readonly words: string | undefined
  readonly where: string
}

export interface InboxPage {
  readonly show: 'open' | 'closed' | 'spam'
  readonly lines: readonly CaseLine[]
  readonly counts: Readonly<Partial<Record<CaseState, number>>>
  /** Of all that wait, those past their time. */
  readonly late: number
  /** Those that wait, by state. */
  readonly open: readonly OpenInState[]
  readonly figures: CaseFigures
  /** Of the cases with a cause, those with the same one as a case of the 90 days before. */
  readonly again: { readonly again: number; readonly n: number }
  /** How many of those that tell which ways were offered tell of two or more. */
  readonly ways: { readonly told: number; readonly several: number }
  readonly waiting: Waiting
  readonly now: number
}

/** Criticism that somebody must answer: gravest first, then what is due first. */
export function inboxPage(page: InboxPage): Html {
  const { show, lines, counts, late, waiting, now } = page
  const speech = waiting.who.speech ?? english
  const { inbox: words, pages } = speech.words
  const open = waitingCases(counts)
  const states = page.open.map(({ state, count, oldestAt }) =>
    speech.fill(words.byState, {
      state: speech.words.oneCase.states[state],
      count: speech.figures.number(count),
      time: speech.lasting(Math.max(0, now - oldestAt)),
    }),
  )
  const closed = (counts.resolved ?? 0) + (counts['looked-at'] ?? 0)
  const tabs = [
    { name: words.open, show: 'open', count: open, path: '/inbox' },
    { name: words.closed, show: 'closed', count: closed, path: '/inbox?show=closed' },
    { name: words.spam, show: 'spam', count: counts.spam ?? 0, path: '/inbox?show=spam' },
  ]
  const main = html`<header class="top"><h1>${pages.inbox}</h1>
<p class="purpose">${sentence({ waiting: open, late }, { show, speech })}</p>
${show === 'open' && states.length > 0 && html`<p class="purpose">${states.join(' · ')}</p>`}</header>
<nav class="tabs" aria-label="${words.cases}"><ul>${tabs.map(
    (tab) =>
      html`<li><a href="${tab.path}"${tab.show === show && html` aria-current="page"`}>${tab.name} <span>${speech.fill('{count}', { count: tab.count })}</span></a></li>`,
  )}</ul></nav>
<div class="columns">
<section class="answers" aria-label="${tabs.find((tab) => tab.show === show)?.name}">
${lines.length ? html`<ul class="cases">${lines.map((line) => caseLine(line, now, speech))}</ul>` : html`<p class="none">${{ open: words.noneOpen, closed: words.noneClosed, spam: words.noneSpam }[show]}</p>`}
</section>
${anyFigure(page.figures) && inboxFigures(page, speech)}
</div>`
  return layout({
    title: pages.inbox,
    kind: 'owner',
    speech,
    before: ownerHeader('/inbox', waiting),
    main,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: news(speech),
  })
}

function sentence(
  { waiting, late }: { readonly waiting: number; readonly late: number },
  { show, speech }: Pick<InboxPage, 'show'> & { readonly speech: Speech },
): string {
  const { inbox } = speech.words
  if (show !== 'open' || !waiting) return inbox.purpose
  return speech.sentences([
    speech.counted(inbox.wait, waiting),
    late ? speech.counted(inbox.late, late) : inbox.noneLate,
  ])
}

/** One case of a list. */
export function caseLine({ case: item, words, where }: CaseLine, now: number, speech: Speech): Html {
  const { inbox } = speech.words
  const late = isLate(item, now) && item.closedAt === undefined && item.state !== 'spam'
  return html`<li class="case severity-${item.severity}${late && ' late'}"><article id="r-${item.id}" aria-labelledby="c-${item.number}">
<p class="clock">${item.closedAt === undefined && html`<b>${inbox.severities[item.severity]}</b> · `}<span>${clockWords(item, now, speech)}</span></p>
<h2 id="c-${item.number}"><a href="/inbox/${encodeURIComponent(item.id)}" dir="auto">${words ?? inbox.takenBack}</a></h2>
<p class="facts">${[speech.fill(inbox.number, { number: speech.figures.reference(item.number) }), inbox.kinds[item.kind], where, item.contact ? inbox.wantsAnswer : inbox.noContact, item.owner ? speech.apart(item.owner) : inbox.nobody, ...(item.reopened ? [inbox.cameBack] : [])].filter(Boolean).join(' · ')}</p>
</article></li>`
}

/** Tells whether there was anything at all to count: a table of dashes tells nobody anything. */
function anyFigure({ n, questions }: CaseFigures): boolean {
  return n + questions > 0
}

/** Times with open cases as "not yet": quick ones alone would make them too good. */
function inboxFigures(
  { figures, again, ways }: Pick<InboxPage, 'figures' | 'again' | 'ways'>,
  speech: Speech,
): Html {
  const { read, toContact, toClose, late, reopened, withoutContact, questions, toAnswer } = figures
  const words = speech.words.figures
  const share = ({ count, n }: CaseFigures['read']): string => (n ? speech.share(count, n) : '–')
  const rows = [
    [words.read, share(read)],
    [words.contact, times(toContact, speech)],
    [words.closed, times(toClose, speech)],
    [words.late, share(late)],
    [words.cameBack, share(reopened)],
    [words.again, again.n ? speech.share(again.again, again.n) : '–'],
    [words.withoutContact, share(withoutContact)],
    ...(ways.told ? ([[words.severalWays, speech.share(ways.several, ways.told)]] as const) : []),
    ...(questions ? ([[words.questions, times(toAnswer, speech)]] as const) : []),
  ] as const
  return html`<section class="all-figures" aria-labelledby="times"><h2 id="times">${words.fourWeeks}</h2>
<div class="figures"><dl class="times">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="words">${words.how}</p></div></section>`
}

function times(found: KaplanMeier | undefined, { words: { figures }, fill, lasting }: Speech): string {
  if (!found) return '–'
  const { median, ninety } = found
  if (median === undefined) return figures.halfNotYet
  const half = fill(figures.half, { time: lasting(median) })
  const most = ninety === undefined ? figures.ninetyNotYet : fill(figures.ninety, { time: lasting(ninety) })
  return `${half} · ${most}`
}
