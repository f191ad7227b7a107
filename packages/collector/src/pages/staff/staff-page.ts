import { callWhere } from '../../calls/call-where.ts'
import type { OpenCall } from '../../calls/open-call.ts'
import { rings } from '../../calls/waiting-calls.ts'
import { english, type Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface StaffPage {
  readonly calls: readonly OpenCall[]
  /** Marked as done a moment ago, the newest first: that can be taken back. */
  readonly done: readonly OpenCall[]
  /** Tables at which the team found nobody three times. */
  readonly quiet: readonly { readonly place?: string; readonly table: string }[]
  readonly waiting: Waiting
  /** By which browsers know that a message comes from here. */
  readonly pushKey: string
  readonly now: number
}

/** Tables that wait for a person now: who, what, how long, and two buttons. */
export function staffPage({ calls, done, quiet, waiting, pushKey, now }: StaffPage): Html {
  const speech = waiting.who.speech ?? english
  const { staff: words, pages } = speech.words
  const sent = calls.filter(rings)
  const hushed = calls.filter((call) => call.state === 'sent' && call.quiet)
  const seen = calls.filter(({ state }) => state === 'seen')
  const main = html`<h1 class="unseen">${pages.tables}</h1>
<p class="say" id="calls-now" data-waiting="${sent.length}" data-urgent="${sent.filter(({ urgent }) => urgent).length}" data-newest="${Math.max(0, ...sent.map(({ calledAt }) => calledAt))}" data-level="${Math.max(0, ...sent.map(({ escalation }) => escalation))}">${sent.length ? speech.counted(words.wait, sent.length) : words.none}</p>
${sent.length > 0 && html`<h2 class="unseen">${words.waiting}</h2><ul class="calls">${sent.map((call) => callCard(call, now, speech))}</ul>`}
${seen.length > 0 && html`<h2>${words.onTheWay}</h2><ul class="calls">${seen.map((call) => callCard(call, now, speech))}</ul>`}
${!calls.length && html`<p class="none">${words.empty}</p>`}
${done.length > 0 && html`<section aria-labelledby="just-done"><h2 id="just-done">${words.justDone}</h2><ul class="just-done">${done.map((call) => doneCall(call, speech))}</ul></section>`}
${quiet.length > 0 && html`<section aria-labelledby="quiet"><h2 id="quiet">${words.quiet}</h2><p>${words.quietHelp}</p>${quiet.map((one) => quietTable(one, speech))}${hushed.length > 0 && html`<ul class="calls">${hushed.map((call) => callCard(call, now, speech))}</ul>`}</section>`}`
  return layout({
    title: sent.length ? `(${speech.fill('{count}', { count: sent.length })}) ${pages.tables}` : pages.tables,
    kind: 'staff',
    speech,
    before: html`${ownerHeader('/staff', waiting)}
<div class="connection" id="connection" role="status" data-state="off" data-live="${words.live}" data-lost="${words.lost}"><p><span class="state">${words.noScript}</span> <a href="/staff">${words.lookAgain}</a></p><p class="ways"><button type="button" id="push" data-key="${pushKey}" data-tell="${words.tell}" data-not-tell="${words.notTell}" data-forbidden="${words.forbidden}" data-failed="${words.failed}" hidden>${words.tell}</button><button type="button" id="sound" hidden>${words.sound}</button></p></div>`,
    main,
    script: html`<link rel="manifest" href="/staff.webmanifest"><script type="module" src="/staff.js"></script>`,
  })
}

function doneCall(call: OpenCall, speech: Speech): Html {
  const { ids, table, place, words: said } = call
  const where = callWhere(call, speech)
  return html`<li><p><b>${where}</b>${place && html` · <bdi>${place}</bdi>`} · <bdi>${said}</bdi></p>
<form method="post" action="/staff"><input type="hidden" name="ids" value="${ids.join(' ')}">${table !== undefined && tableFields({ place, table })}<button name="state" value="not-done">${speech.words.staff.notDone}<span class="unseen">: ${where}</span></button></form></li>`
}

function quietTable({ place, table }: StaffPage['quiet'][number], { words, fill }: Speech): Html {
  const open = fill(words.staff.openTable, { table })
  return html`<form class="buttons" method="post" action="/staff">${tableFields({ place, table })}<button name="state" value="open">${open}${place !== undefined && html` (<bdi>${place}</bdi>)`}</button></form>`
}

function tableFields({ place, table }: { place: string | undefined; table: string }): Html {
  return html`<input type="hidden" name="table" value="${table}">${place !== undefined && html`<input type="hidden" name="place" value="${place}">`}`
}

function callCard(call: OpenCall, now: number, speech: Speech): Html {
  const { ids, urgent, table, place, link, words: said, state, calledAt, escalation } = call
  const say = speech.words.staff
  const where = callWhere(call, speech)
  const level = ['', say.unseen, say.unseenLong][escalation]
  return html`<li class="call state-${state}${urgent && ' allergy'} level-${escalation}"><article id="call-${ids[0]}" aria-labelledby="w-${ids[0]}">
<h3 id="w-${ids[0]}">${where}${place && html` <span class="place"><bdi>${place}</bdi></span>`}</h3>
${urgent && html`<p class="urgent-mark">${say.allergy}</p>`}
<p class="words"><bdi>${said}</bdi></p>
${link && html`<p class="since">${say.links[link]}</p>`}
<p class="since">${say.called} <time datetime="${new Date(calledAt).toISOString()}" data-since="${calledAt}">${speech.ago(now - calledAt)}</time></p>
${level && html`<p class="level">${level}</p>`}
<form method="post" action="/staff"><input type="hidden" name="ids" value="${ids.join(' ')}">${table !== undefined && tableFields({ place, table })}
${state === 'sent' && html`<button name="state" value="seen" class="main">${say.seen}<span class="unseen">: ${where}</span></button>`}
<button name="state" value="done"${state === 'seen' && html` class="main"`}>${say.done}<span class="unseen">: ${where}</span></button>
${table !== undefined && !urgent && html`<button name="state" value="nobody">${say.nobody}<span class="unseen">: ${where}</span></button>`}</form>
</article></li>`
}
