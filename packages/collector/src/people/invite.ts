import { randomUUID } from 'node:crypto'
import { hashKey, makeKey } from '../keys.ts'
import type { Role } from '../storage/people-port.ts'
import type { Storage } from '../storage/port.ts'
import { loginOf } from './name-of.ts'

/** As long as somebody may be on holiday. */
export const inviteLifeMs: number = 7 * 86_400_000

/** So soon after each other the same form is one tap that was sent twice. */
const twiceWithinMs = 60_000

export type Invited =
  /** `path` is told once: only its hash is kept. */
  | { readonly status: 'ok'; readonly path: string; readonly endsAt: number }
  /** Somebody has this name. */
  | { readonly status: 'taken' }

/** Lets somebody in: makes a link, good for seven days and once, at which they choose a password. */
export async function inviteAs(
  { people }: Pick<Storage, 'people'>,
  { name, role }: { readonly name: string; readonly role: Role },
  now: number,
): Promise<Invited> {
  const { told, invite } = makeInvite(now)
  const added = await people.add({ id: randomUUID(), name, role, madeAt: now }, loginOf(name), invite)
  return added ? told : { status: 'taken' }
}

/**
 * The same where a button was tapped twice: the first link stood on a page that the browser never showed, so the second tap
 * gets another one.
 */
export async function inviteOnce(
  storage: Pick<Storage, 'people'>,
  whom: { readonly name: string; readonly role: Role },
  now: number,
): Promise<Invited> {
  const invited = await inviteAs(storage, whom, now)
  if (invited.status === 'ok') return invited
  const there = await storage.people.byLogin(loginOf(whom.name))
  const isTwice =
    there?.role === whom.role &&
    !there.passwordHash &&
    now - there.madeAt < twiceWithinMs &&
    there.name === whom.name
  return (isTwice && (await inviteAgain(storage, there.id, now))) || invited
}

/** Another link for somebody who has lost the first one, or the password; that holds until another is chosen. */
export async function inviteAgain(
  { people }: Pick<Storage, 'people'>,
  id: string,
  now: number,
): Promise<Extract<Invited, { status: 'ok' }> | undefined> {
  const { told, invite } = makeInvite(now)
  return (await people.invite(id, invite)) ? told : undefined
}

function makeInvite(now: number) {
  const token = makeKey('')
  const endsAt = now + inviteLifeMs
  return {
    told: { status: 'ok', path: `/invite/${token}`, endsAt } as const,
    invite: { hash: hashKey(token), endsAt },
  }
}
