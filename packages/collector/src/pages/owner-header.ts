import { type Html, html } from './html.ts'

/** What the way to a page says waits there. */
export interface Waiting {
  readonly cases: number
  readonly calls: number
}

const doors = [
  { path: '/', name: 'Listening' },
  { path: '/inbox', name: 'Inbox' },
  { path: '/staff', name: 'Tables' },
  { path: '/answers', name: 'Answers' },
  { path: '/setup', name: 'Set up' },
] as const

/** The way between the owner's pages. */
export function ownerHeader(at: (typeof doors)[number]['path'] | undefined, waiting: Waiting): Html {
  const counts: Readonly<Record<string, number>> = { '/inbox': waiting.cases, '/staff': waiting.calls }
  return html`<header class="owner-bar" id="bar"><nav aria-label="Pages"><ul>${doors.map(
    ({ path, name }) =>
      html`<li><a href="${path}"${path === at && html` aria-current="page"`}>${name}${counts[path] ? html` <b>${counts[path]}<span class="unseen"> waiting</span></b>` : ''}</a></li>`,
  )}</ul></nav></header>`
}
