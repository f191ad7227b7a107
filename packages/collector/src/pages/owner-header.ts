import { mayAs, type SignedIn } from '../people/role.ts'
import type { Role } from '../storage/people-port.ts'
import { type Html, html } from './html.ts'

/** What the way between the pages says: who looks, and how much waits for them. */
export interface Waiting {
  readonly who: SignedIn
  readonly cases: number
  readonly calls: number
}

interface Door {
  readonly path: '/' | '/inbox' | '/staff' | '/answers' | '/people' | '/account'
  readonly name: string
  readonly role: Role
}

const doors: readonly Door[] = [
  { path: '/', name: 'Listening', role: 'manager' },
  { path: '/inbox', name: 'Inbox', role: 'staff' },
  { path: '/staff', name: 'Tables', role: 'staff' },
  { path: '/answers', name: 'Answers', role: 'manager' },
  { path: '/people', name: 'People', role: 'owner' },
  { path: '/account', name: 'You', role: 'staff' },
]

/** The way between the pages, as far as somebody's role goes. */
export function ownerHeader(at: Door['path'] | undefined, { who, cases, calls }: Waiting): Html {
  const counts: Readonly<Record<string, number>> = { '/inbox': cases, '/staff': calls }
  return html`<header class="owner-bar" id="bar"><nav aria-label="Pages"><ul>${doors
    .filter(({ role }) => mayAs(who.role, role))
    .map(
      ({ path, name }) =>
        html`<li${path === '/people' && html` class="seldom"`}><a href="${path}"${path === at && html` aria-current="page"`}>${name}${counts[path] ? html` <b>${counts[path]}<span class="unseen"> waiting</span></b>` : ''}</a></li>`,
    )}</ul></nav></header>`
}
