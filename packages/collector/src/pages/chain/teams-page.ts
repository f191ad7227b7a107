import type { CustomerEnd } from '../../chain/customer-end.ts'
import { mutualPairs, type TeamCard, type TeamChain, togetherName } from '../../chain/team-chain.ts'
import type { HowWeKnow } from '../../results/how-we-know.ts'
import { hiddenWords } from '../../results/inside-block.ts'
import { countOf, grouped, many } from '../../results/say.ts'
import { spanName } from '../../results/weeks.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'
import { howSection } from '../results/how-section.ts'
import { chainPicture } from './chain-picture.ts'

export interface TeamsPage {
  readonly chain: TeamChain
  readonly end: CustomerEnd
  /** Whether anybody answered. */
  readonly asked: boolean
  /** How what is told of the teams is known. */
  readonly how: HowWeKnow
  /** The months that are told. */
  readonly from: number
  readonly to: number
  readonly waiting: Waiting
}

/** Who depends on whom, how well that works, and what it comes to for the customers. */
export function teamsPage({ chain, end, asked, how, from, to, waiting }: TeamsPage): Html {
  const { arrows, hidden } = chain
  const pairs = mutualPairs(arrows)
  const main = html`<header class="top"><h1>From the back room to the guest</h1>
<p class="purpose">Each arrow is work that one team gives to another, with what those who need it say: 0 is not at all, 100 is completely. Told for ${spanName(from, to)}: what teams say comes in by fives, so nobody can be found by comparing.</p></header>
<div class="beside">
<section aria-labelledby="picture"><h2 id="picture">The chain</h2>
${
  arrows.length || end.arrows.length
    ? html`<div class="card">${chainPicture(arrows, end.arrows)}
<p class="note">Dotted: only one of the two names it.${end.arrows.some(({ cases }) => cases > 0) && ' A figure at an arrow to the customers: cases that began there.'}${hidden > 0 && ` ${many(hidden, 'arrow')} more: ${hiddenWords.toLowerCase()}`}</p>
${arrowTable(chain)}
${howSection(how)}</div>`
    : html`<p class="none">${asked ? hiddenWords : 'Not asked yet.'} An arrow takes five people. <a href="/ask/internal-chain">The questions for staff</a></p>`
}</section>
<section aria-labelledby="end"><h2 id="end">At its end: the customers</h2>
<div class="card"><p class="say">${end.critical ? `${countOf(end.critical.count, end.critical.n)} answers were critical.` : 'Nobody was asked in this time.'}</p>
${end.arrows.length > 0 ? html`<ul class="board">${end.arrows.map(({ team, cases, figures }) => html`<li><span><b>${team}</b>${figures.map(({ name, critical }) => html`<br>${name}: named by ${countOf(critical.count, critical.n)} critical answers`)}</span>${cases > 0 && html`<span class="of">${many(cases, 'case')} began here</span>`}</li>`)}</ul>` : html`<p class="note">Nobody has said yet which team makes what.</p>`}
<p class="go"><a href="/behind">Who makes what</a></p></div>
<h2>Do they know?</h2>
<div class="card"><ul class="board">
<li><span>Know what the others need of them</span><span class="of">${chain.clear ? countOf(chain.clear.count, chain.clear.n) : 'not shown'}</span></li>
<li><span>Are treated well by the team they need</span><span class="of">${chain.treated ? countOf(chain.treated.count, chain.treated.n) : 'not shown'}</span></li>
<li><span>See how their work helps customers</span><span class="of">${chain.seesCustomers ? countOf(chain.seesCustomers.count, chain.seesCustomers.n) : 'not shown'}</span></li>
<li><span>Arrows that both sides name</span><span class="of">${chain.matched ? countOf(chain.matched.count, chain.matched.n) : 'none yet'}</span></li></ul></div></section>
</div>
${
  pairs.length > 0 &&
  html`<section aria-labelledby="mutual"><h2 id="mutual">Both ways</h2><div class="scroll card" tabindex="0" role="group" aria-label="Both ways"><table><caption>Teams that need each other, side by side. The one in front is who says it.</caption><tbody>${pairs.map(
    ([there, back]) =>
      html`<tr><th scope="row">${there.to} of ${there.from}</th><td>${Math.round(there.index)} (${there.n})</td><th scope="row">${back.to} of ${back.from}</th><td>${Math.round(back.index)} (${back.n})</td></tr>`,
  )}</tbody></table></div></section>`
}
${chain.cards.length > 0 && html`<section aria-labelledby="cards"><h2 id="cards">What the others need</h2><div class="training">${chain.cards.map((card) => teamCard(card, chain, end))}</div></section>`}`
  return layout({ title: 'Teams', kind: 'owner', before: ownerHeader(undefined, waiting), main })
}

function arrowTable({ arrows }: TeamChain): Html | undefined {
  if (!arrows.length) return undefined
  return html`<details class="other"><summary>As a table</summary><div class="scroll" tabindex="0" role="group" aria-label="The chain as a table"><table><thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">0–100</th><th scope="col">People</th><th scope="col">Named by</th></tr></thead><tbody>${arrows.map(
    ({ from, to, index, n, bothSay }) =>
      html`<tr><th scope="row">${from}</th><td>${to}</td><td>${Math.round(index)}</td><td>${n}</td><td>${bothSay ? 'both' : to}</td></tr>`,
  )}</tbody></table></div></details>`
}

function teamCard(
  { team, needs, easier, people }: TeamCard,
  { arrows }: TeamChain,
  { arrows: ends }: CustomerEnd,
): Html {
  const needing = arrows.filter(({ from }) => from === team).map(({ to }) => to)
  const linked = ends.find((one) => one.team === team)?.figures ?? []
  const who = needing.length ? `These teams need from you: ${needing.join(', ')}.` : 'Others need from you:'
  return html`<article class="card"><h3>${team}</h3><p class="note">${team === togetherName ? 'Each of them is too small to be told alone.' : who} ${many(people, 'person', 'people')} answered.</p>
${needs.length > 0 && html`<ul class="board">${needs.map(({ what, count }) => html`<li><span>${what}</span><span class="of">${grouped(count.count)} of ${grouped(count.n)}</span></li>`)}</ul>`}
${easier.length > 0 && html`<details class="other"><summary>What would make their job easier</summary><ul class="easier">${[...new Set(easier)].map((words) => html`<li>${words}</li>`)}</ul></details>`}
${linked.map(({ name, critical }) => html`<p class="note">Customers: “${name}” was named by ${countOf(critical.count, critical.n)} critical answers.</p>`)}</article>`
}
