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
  readonly path: '/' | '/inbox' | '/staff' | '/answers' | '/setup' | '/people' | '/account'
  readonly name: string
  readonly role: Role
}

const doors: readonly Door[] = [
  { path: '/', name: 'Listening', role: 'manager' },
  { path: '/inbox', name: 'Inbox', role: 'staff' },
  { path: '/staff', name: 'Tables', role: 'staff' },
  { path: '/answers', name: 'Answers', role: 'manager' },
  { path: '/setup', name: 'Set up', role: 'owner' },
  { path: '/people', name: 'People', role: 'owner' },
  { path: '/account', name: 'You', role: 'staff' },
]

/** What nobody needs between two tables: on a phone the way there stands on `/account`. */
const seldom: ReadonlySet<string> = new Set(['/setup', '/people'])

/** The way between the pages, as far as somebody's role goes. */
export function ownerHeader(at: Door['path'] | undefined, { who, cases, calls }: Waiting): Html {
  const counts: Readonly<Record<string, number>> = { '/inbox': cases, '/staff': calls }
  return html`<header class="owner-bar" id="bar"><nav aria-label="Pages"><ul>${doors
    .filter(({ role }) => mayAs(who.role, role))
    .map(
      ({ path, name }) =>
        html`<li${seldom.has(path) && html` class="seldom"`}><a href="${path}"${path === at && html` aria-current="page"`}>${name}${counts[path] ? html` <b>${counts[path]}<span class="unseen"> waiting</span></b>` : ''}</a></li>`,
    )}</ul></nav></header>`
}
