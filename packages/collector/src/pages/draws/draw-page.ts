import type { Draw, DrawPhase } from '../../draws/draw.ts'
import type { Speech } from '../../words/speech.ts'
import type { GuestWords } from '../../words/words.ts'
import { trap } from '../ask-page.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { woven } from '../woven.ts'

export interface DrawPage {
  readonly draw: Draw
  readonly phase: DrawPhase
  /** What was just entered. */
  readonly ticket?: string
  readonly problem?: keyof GuestWords['draw']['problems']
  /** What was typed, where it was not taken. */
  readonly typed?: string
}

/** A draw, for everybody: its rules, the way in, and in the end what decided and how to check it. */
export function drawPage(page: DrawPage, speech: Speech): Html {
  const { draw, phase, ticket, problem } = page
  const { title, prize, value, from } = draw.rules
  const { guests, signIn } = speech.words
  // The owner has written the rules in one language, which is not known.
  const main = html`<header class="top"><h1><bdi>${title}</bdi></h1><p class="purpose"><bdi>${prize} (${value})</bdi></p></header>
${ticket && ticketCard(ticket, speech)}
${!ticket && phase === 'open' && entryForm(page, speech)}
${phase === 'coming' && html`<p>${speech.fill(guests.draw.coming, { day: longDay(from, speech) })}</p>`}
${phase === 'closed' && closedSection(draw, speech)}
${phase === 'drawn' && drawnSection(draw, speech)}
${rulesSection(draw, speech)}`
  return layout({
    title: problem ? speech.fill(signIn.check, { title }) : title,
    kind: 'asking',
    speech,
    main,
  })
}

function entryForm({ draw, problem, typed = '' }: DrawPage, speech: Speech): Html {
  const words = speech.words.guests.draw
  return html`<form method="post" action="/draw/${draw.id}" class="draw-entry">
<label class="legend" for="contact">${words.contact}</label>
<p class="help" id="contact-help">${words.contactHelp}</p>
${problem && html`<p class="problem" id="contact-problem" role="alert">${words.problems[problem]}</p>`}
<input type="text" id="contact" name="contact" value="${typed}" required maxlength="254" autocomplete="email" inputmode="email" aria-describedby="contact-help${problem && ' contact-problem'}"${problem && html` aria-invalid="true"`}>
${trap(speech)}
<label class="agree"><input type="checkbox" name="agree" value="yes" required> <span>${words.agree}</span></label>
<div class="actions"><button class="main">${words.enter}</button></div></form>`
}

function ticketCard(ticket: string, speech: Speech): Html {
  const words = speech.words.guests.draw
  const shown = html`<strong dir="ltr" class="ticket">${ticket}</strong>`
  return html`<div class="thanks" role="status"><p class="sent">${words.entered}</p>
<p class="words">${woven(words.ticket, { ticket: shown }, speech)}</p></div>`
}

function closedSection({ rules, closed }: Draw, speech: Speech): Html {
  const words = speech.words.guests.draw
  const { fill } = speech
  return html`<section aria-labelledby="state"><h2 id="state">${words.closed}</h2>
<p>${closed ? fill(words.entries, { count: closed.count }) : words.closing}</p>
<p>${fill(words.decides, { day: longDay(rules.seedDay, speech), source: rules.seed })}</p>
${closed && listWords(closed.hash, speech)}</section>`
}

function listWords(hash: string, speech: Speech): Html {
  const words = speech.words.guests.draw
  return html`<p>${woven(words.sealed, { hash: digits(hash) }, speech)}</p><p><a href="?list">${words.list}</a></p>`
}

/** Hexadecimal, which runs from left to right everywhere. */
const digits = (hash: string): Html => html`<code dir="ltr" class="hash">${hash}</code>`

function drawnSection({ rules, closed, drawn, told = [] }: Draw, speech: Speech): Html | undefined {
  if (!closed || !drawn) return undefined
  const words = speech.words.guests.draw
  const { fill, list } = speech
  const [winners, next] = [drawn.order.slice(0, rules.winners), drawn.order.slice(rules.winners)]
  const call = html`<code dir="ltr">verifiableDraw({ key: '${drawn.key}', pool: ${closed.count}, winners: ${drawn.order.length}, hash: 'sha-256' })</code>`
  return html`<section aria-labelledby="won"><h2 id="won">${words.winners}</h2>
<ol class="drawn">${winners.map(({ ticket }) => html`<li><strong dir="ltr" class="ticket">${ticket}</strong>${told.includes(ticket) && html` <span class="help">${words.wasTold}</span>`}</li>`)}</ol>
${next.length > 0 && html`<p class="help">${fill(words.next, { tickets: list(next.map(({ ticket }) => ticket)) })}</p>`}
</section>
<section aria-labelledby="check"><h2 id="check">${words.check}</h2>
<p>${fill(words.checkHelp, { count: closed.count, source: rules.seed })}</p>
<dl class="draw-rules"><div><dt>${words.numbers}</dt><dd><bdi>${drawn.numbers}</bdi></dd></div><div><dt>${words.key}</dt><dd><code dir="ltr">${drawn.key}</code></dd></div></dl>
${listWords(closed.hash, speech)}
<details><summary>${words.steps}</summary>
<p>${words.stepsHelp}</p>
<ol class="drawn">${drawn.order.map(({ ticket, entry, digest }) => html`<li>${woven(words.place, { ticket, entry, hash: digits(digest) }, speech)}</li>`)}</ol>
<p>${woven(words.program, { package: html`<code dir="ltr">@earshot/scoring</code>`, code: call }, speech)}</p></details>
</section>`
}

/** What nobody can buy or answer their way around is said in words that the owner cannot change. */
function rulesSection({ rules }: Draw, speech: Speech): Html {
  const words = speech.words.guests.draw
  const { fill } = speech
  const [from, to, day] = [rules.from, rules.to, rules.seedDay].map((one) => longDay(one, speech))
  const own = (text: string): Html => html`<bdi>${text}</bdi>`
  const rows = [
    [words.who, own(rules.who)],
    [words.how, words.howHelp],
    [words.when, fill(words.days, { from: from ?? '', to: to ?? '' })],
    [words.prize, own(`${rules.prize} (${rules.value})`)],
    [words.many, fill(words.chance, { count: rules.winners })],
    [words.drawn, fill(words.drawnHelp, { day: day ?? '', source: rules.seed })],
    [words.tell, own(rules.told)],
    [words.where, own(rules.where)],
    [words.sponsor, own(rules.sponsor)],
  ]
  return html`<section aria-labelledby="rules"><h2 id="rules">${words.rules}</h2>
<dl class="draw-rules">${rows.map(([name, said]) => html`<div><dt>${name}</dt><dd>${said}</dd></div>`)}</dl></section>`
}

/** With its year: rules are read later, too. */
function longDay(day: string, { dates }: Speech): string {
  return dates.long(Date.parse(day))
}
