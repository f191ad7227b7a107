import { causeName } from '../../cases/causes.ts'
import type { Comment } from '../../results/comments.ts'
import { dayName } from '../../results/weeks.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader, type Waiting } from '../owner-header.ts'

export interface TeamPage {
  readonly team: string
  /** What customers wrote, by the cause that the team stands behind. */
  readonly said: readonly { readonly cause: string; readonly comments: readonly Comment[] }[]
  readonly waiting: Waiting
}

/** For those whom no customer sees: what customers wrote of the thing that they make, cleared of names. */
export function teamPage({ team, said, waiting }: TeamPage): Html {
  const main = html`<header class="top"><h1>${team}</h1>
<p class="purpose">You may never meet a customer, but they meet what you make. In their own words, the newest first; names are left out.</p></header>
${said.map(
  (
    { cause, comments },
    index,
  ) => html`<section aria-labelledby="c${index}"><h2 id="c${index}">${causeName(cause)}</h2>
${comments.length ? html`<ul class="cases">${comments.map(({ words, at, where }) => html`<li class="case"><p>${words}</p><p class="facts">${[where, dayName(at)].filter(Boolean).join(' · ')}</p></li>`)}</ul>` : html`<p class="none">Nobody has written about it in the last year.</p>`}</section>`,
)}`
  return layout({ title: team, kind: 'owner', before: ownerHeader(undefined, waiting), main })
}
