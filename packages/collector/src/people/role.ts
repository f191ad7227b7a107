import type { Person, Role } from '../storage/people-port.ts'
import type { Speech } from '../words/speech.ts'

/** Somebody who is signed in. Without an id it is the first owner, who has no name to sign in with. */
export type SignedIn = Pick<Person, 'name' | 'role'> & {
  readonly id?: string
  /** What they read pages in. Default: English. */
  readonly speech?: Speech
}

/** Whoever has the password of the first start, or of the settings. */
export const firstOwner: SignedIn = { name: 'Owner', role: 'owner' }

/** From the least that somebody may do to the most. */
export const roles: readonly Role[] = ['staff', 'manager', 'owner']

/** Tells whether whoever has a role may do what takes another. */
export function mayAs(role: Role, wanted: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(wanted)
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** Where somebody begins. */
export function firstPageOf(role: Role): '/' | '/staff' {
  return role === 'staff' ? '/staff' : '/'
}
