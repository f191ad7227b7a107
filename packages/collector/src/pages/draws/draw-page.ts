import { trapName } from '../../asking/suspicion.ts'
import type { Draw, DrawPhase } from '../../draws/draw.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

export interface DrawPage {
  readonly draw: Draw
  readonly phase: DrawPhase
  /** What was just entered. */
  readonly ticket?: string
  readonly problem?: string
  /** What was typed, where it was not taken. */
  readonly typed?: string
}

/** A draw, for everybody: its rules, the way in, and in the end what decided and how to check it. */
export function drawPage(page: DrawPage): Html {
  const { draw, phase, ticket, problem } = page
  const { title, prize, value } = draw.rules
  const main = html`<header class="top"><h1>${title}</h1><p class="purpose">${prize} (${value})</p></header>
${ticket && ticketCard(ticket)}
${!ticket && phase === 'open' && entryForm(page)}
${phase === 'coming' && html`<p>You can enter from ${fullDay(draw.rules.from)} on.</p>`}
${phase === 'closed' && closedSection(draw)}
${phase === 'drawn' && drawnSection(draw)}
${rulesSection(draw)}`
  return layout({ title: problem ? `Please check: ${title}` : title, kind: 'asking', main })
}

function entryForm({ draw, problem, typed = '' }: DrawPage): Html {
  return html`<form method="post" action="/draw/${draw.id}" class="draw-entry">
<label class="legend" for="contact">Your e-mail address or phone number</label>
<p class="help" id="contact-help">Only to tell you if you win. It is kept apart from everything that you have told us, and deleted 60 days after the draw at the latest.</p>
${problem && html`<p class="problem" id="contact-problem" role="alert">${problem}</p>`}
<input type="text" id="contact" name="contact" value="${typed}" required maxlength="254" autocomplete="email" inputmode="email" aria-describedby="contact-help${problem && ' contact-problem'}"${problem && html` aria-invalid="true"`}>
<p class="trap" aria-hidden="true"><label>Please leave this empty <input type="text" name="${trapName}" tabindex="-1" autocomplete="off"></label></p>
<label class="agree"><input type="checkbox" name="agree" value="yes" required> <span>I have read the rules below, and I may enter.</span></label>
<div class="actions"><button class="main">Enter the draw</button></div></form>`
}

function ticketCard(ticket: string): Html {
  return html`<div class="thanks" role="status"><p class="sent">You are in</p>
<p class="words">Your ticket is <strong class="ticket">${ticket}</strong>. Keep it: with it you can see for yourself that your entry is in the list, and whether it has won.</p></div>`
}

function closedSection({ rules, closed }: Draw): Html {
  return html`<section aria-labelledby="state"><h2 id="state">The list is closed</h2>
<p>${closed ? `${closed.count} ${closed.count === 1 ? 'entry is' : 'entries are'} in it.` : 'It is being closed.'} The numbers of ${fullDay(rules.seedDay)} decide: ${rules.seed}</p>
${closed && listWords(closed.hash)}</section>`
}

const listWords = (hash: string): Html =>
  html`<p><a href="?list">The list of tickets</a> cannot be changed any more. Its SHA-256: <code class="hash">${hash}</code></p>`

function drawnSection({ rules, closed, drawn, told = [] }: Draw): Html | undefined {
  if (!closed || !drawn) return undefined
  const [winners, next] = [drawn.order.slice(0, rules.winners), drawn.order.slice(rules.winners)]
  return html`<section aria-labelledby="won"><h2 id="won">${winners.length === 1 ? 'The winner' : 'The winners'}</h2>
<ol class="drawn">${winners.map(({ ticket }) => html`<li><strong class="ticket">${ticket}</strong>${told.includes(ticket) && html` <span class="help">was told</span>`}</li>`)}</ol>
${next.length > 0 && html`<p class="help">If one of them cannot be reached: ${next.map(({ ticket }) => ticket).join(', then ')}.</p>`}
</section>
<section aria-labelledby="check"><h2 id="check">Check it yourself</h2>
<p>It was drawn by RFC 3797 with SHA-256, from ${closed.count} tickets in the order of their letters and from public numbers that nobody could know before: ${rules.seed}</p>
<dl class="draw-rules"><div><dt>The numbers</dt><dd>${drawn.numbers}</dd></div><div><dt>The key</dt><dd><code>${drawn.key}</code></dd></div></dl>
${listWords(closed.hash)}
<details><summary>Step by step</summary>
<p>For the first winner: write two bytes of zero, the key, and two bytes of zero; take the SHA-256 of them as one large number; its remainder by the number of tickets, and one more, is the place in the list. Take that ticket out. For the next, write 0 and 1 in the place of the zeros, and so on.</p>
<ol class="drawn">${drawn.order.map(({ ticket, entry, digest }) => html`<li>${ticket}, place ${entry}: <code class="hash">${digest}</code></li>`)}</ol>
<p>Or with the package that this page uses: <code>verifiableDraw({ key: '${drawn.key}', pool: ${closed.count}, winners: ${drawn.order.length}, hash: 'sha-256' })</code> of <code>@earshot/scoring</code>.</p></details>
</section>`
}

/** What nobody can buy or answer their way around is said in words that the owner cannot change. */
function rulesSection({ rules }: Draw): Html {
  const rows = [
    ['Who may enter', rules.who],
    [
      'How',
      'On this page, and in no other way. You need not buy anything, and you need not have told us anything: what you said, or whether you did, changes nothing. One entry for each person.',
    ],
    ['When', `From ${fullDay(rules.from)} to the end of ${fullDay(rules.to)} (UTC)`],
    ['The prize', `${rules.prize} (${rules.value})`],
    [
      'How many win',
      `${rules.winners}. The chance of each is the number of prizes by the number of entries.`,
    ],
    [
      'How it is drawn',
      `By public numbers of ${fullDay(rules.seedDay)}, which anybody can look up and check: ${rules.seed}`,
    ],
    ['How winners are told', rules.told],
    ['Not offered', rules.where],
    ['Who gives it', rules.sponsor],
  ]
  return html`<section aria-labelledby="rules"><h2 id="rules">The rules</h2>
<dl class="draw-rules">${rows.map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl></section>`
}

/** With its year: rules are read later, too. */
function fullDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
}
