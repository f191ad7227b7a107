import type { OpenCall } from '../../calls/open-call.ts'
import { lasting, many } from '../../results/say.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface StaffPage {
  readonly calls: readonly OpenCall[]
  readonly waiting: Waiting
  /** By which browsers know that a message comes from here. */
  readonly pushKey: string
  readonly now: number
}

/** Tables that wait for a person now: who, what, how long, and two buttons. */
export function staffPage({ calls, waiting, pushKey, now }: StaffPage): Html {
  const sent = calls.filter(({ state }) => state === 'sent')
  const seen = calls.filter(({ state }) => state === 'seen')
  const main = html`<h1 class="unseen">Tables</h1>
<p class="say" id="calls-now" data-waiting="${sent.length}" data-urgent="${sent.filter(({ urgent }) => urgent).length}" data-newest="${Math.max(0, ...sent.map(({ calledAt }) => calledAt))}" data-level="${Math.max(0, ...sent.map(({ escalation }) => escalation))}">${sent.length ? `${many(sent.length, 'table')} ${sent.length === 1 ? 'waits' : 'wait'}.` : 'No table waits.'}</p>
${sent.length > 0 && html`<h2 class="unseen">Waiting</h2><ul class="calls">${sent.map((call) => callCard(call, now))}</ul>`}
${seen.length > 0 && html`<h2>On the way</h2><ul class="calls">${seen.map((call) => callCard(call, now))}</ul>`}
${!calls.length && html`<p class="none">A table that calls stands here within three seconds. Leave this page open.</p>`}`
  return layout({
    title: sent.length ? `(${sent.length}) Tables` : 'Tables',
    kind: 'staff',
    before: html`${ownerHeader('/staff', waiting)}
<div class="connection" id="connection" role="status" data-state="off"><p><span class="state">Without script this page does not renew itself.</span> <a href="/staff">Look again</a></p><p class="ways"><button type="button" id="push" data-key="${pushKey}" hidden>Tell this phone</button><button type="button" id="sound" hidden>Sound on</button></p></div>`,
    main,
    script: html`<link rel="manifest" href="/staff.webmanifest"><script type="module" src="/staff.js"></script>`,
  })
}

const levels = [
  '',
  'Nobody has seen this for a minute.',
  'Nobody has seen this for two minutes: tell the manager.',
] as const

function callCard(
  { ids, urgent, where, place, link, words, state, calledAt, escalation }: OpenCall,
  now: number,
): Html {
  return html`<li class="call state-${state}${urgent && ' allergy'} level-${escalation}"><article id="call-${ids[0]}" aria-labelledby="w-${ids[0]}">
<h3 id="w-${ids[0]}">${where}${place && html` <span class="place">${place}</span>`}</h3>
${urgent && html`<p class="urgent-mark">Possible allergy. Go at once.</p>`}
<p class="words">${words}</p>
${link && html`<p class="since">The link is ${link}: perhaps nobody sits there.</p>`}
<p class="since">Called <time datetime="${new Date(calledAt).toISOString()}" data-since="${calledAt}">${lasting(now - calledAt)} ago</time></p>
${levels[escalation] && html`<p class="level">${levels[escalation]}</p>`}
<form method="post" action="/staff"><input type="hidden" name="ids" value="${ids.join(' ')}">
${state === 'sent' && html`<button name="state" value="seen" class="main">Seen<span class="unseen">: ${where}</span></button>`}
<button name="state" value="done"${state === 'seen' && html` class="main"`}>Done<span class="unseen">: ${where}</span></button></form>
</article></li>`
}
