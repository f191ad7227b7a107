import { mayAs, type SignedIn } from '../people/role.ts'
import type { Role } from '../storage/people-port.ts'
import { english } from '../words/speech.ts'
import type { Words } from '../words/words.ts'
import { type Html, html } from './html.ts'

/** What the way between the pages says: who looks, and how much waits for them. */
export interface Waiting {
  readonly who: SignedIn
  readonly cases: number
  readonly calls: number
}

interface Door {
  readonly path: '/' | '/inbox' | '/staff' | '/answers' | '/setup' | '/people' | '/account'
  readonly name: Exclude<keyof Words['pages'], 'pages' | 'waiting'>
  readonly role: Role
}

const doors: readonly Door[] = [
  { path: '/', name: 'listening', role: 'manager' },
  { path: '/inbox', name: 'inbox', role: 'staff' },
  { path: '/staff', name: 'tables', role: 'staff' },
  { path: '/answers', name: 'answers', role: 'manager' },
  { path: '/setup', name: 'setUp', role: 'owner' },
  { path: '/people', name: 'people', role: 'owner' },
  { path: '/account', name: 'you', role: 'staff' },
]

/** What nobody needs between two tables: on a phone the way there stands on `/account`. */
const seldom: ReadonlySet<string> = new Set(['/setup', '/people'])

/** The way between the pages, as far as somebody's role goes, in their language on every page. */
export function ownerHeader(at: Door['path'] | undefined, { who, cases, calls }: Waiting): Html {
  const { locale, dir, words, fill } = who.speech ?? english
  const counts: Readonly<Record<string, number>> = { '/inbox': cases, '/staff': calls }
  return html`<header class="owner-bar" id="bar" lang="${locale}" dir="${dir}"><nav aria-label="${words.pages.pages}"><ul>${doors
    .filter(({ role }) => mayAs(who.role, role))
    .map(
      ({ path, name }) =>
        html`<li${seldom.has(path) && html` class="seldom"`}><a href="${path}"${path === at && html` aria-current="page"`}>${words.pages[name]}${counts[path] ? html` <b>${fill('{count}', { count: counts[path] })}<span class="unseen"> ${words.pages.waiting}</span></b>` : ''}</a></li>`,
    )}</ul></nav></header>`
}
