import { many } from '../../results/say.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { ownerHeader } from '../owner-header.ts'
import { caseLine, type InboxPage } from './inbox-page.ts'

/** The open cases that were given to somebody of the staff, to read. */
export function givenPage({ lines, waiting, now }: Pick<InboxPage, 'lines' | 'waiting' | 'now'>): Html {
  const main = html`<header class="top"><h1>Inbox</h1>
<p class="purpose">${lines.length ? `${many(lines.length, 'open case')} given to you.` : 'Criticism that a manager has given to you to read.'}</p></header>
<section aria-label="Cases given to you">
${lines.length ? html`<ul class="cases">${lines.map((line) => caseLine(line, now))}</ul>` : html`<p class="none">No case was given to you.</p>`}
</section>`
  return layout({
    title: 'Inbox',
    kind: 'owner',
    before: ownerHeader('/inbox', waiting),
    main,
    script: html`<script type="module" src="/owner.js"></script>`,
    after: html`<p id="news" class="news" role="status" aria-live="polite"></p>`,
  })
}
