import { expect, it } from 'vitest'
import type { Storage } from '../src/storage/port.ts'

/** What every database must do with those who may sign in. */
export function peopleContract(storage: () => Storage): void {
  const kim = { id: 'p', name: 'Kim', role: 'staff', madeAt: 1 } as const
  const invite = { hash: 'an invitation', endsAt: 1_000 }

  it('keeps one person of a name, with the role of now', async () => {
    const { people } = storage()
    expect(await people.add(kim, 'kim', invite)).toBe(true)
    expect(await people.add({ ...kim, id: 'q', name: 'KIM' }, 'kim', { ...invite, hash: 'other' })).toBe(
      false,
    )
    expect(await people.list()).toEqual([{ ...kim, inviteEndsAt: 1_000 }])
    expect(await people.byLogin('kim')).toMatchObject({ id: 'p' })
    expect(await people.byLogin('Kim')).toBeUndefined()
    expect(await people.setRole('p', 'manager')).toBe(true)
    expect(await people.setRole('nobody', 'manager')).toBe(false)
    expect(await people.list()).toMatchObject([{ role: 'manager' }])
  })

  it('takes one password for an invitation, however many come at once', async () => {
    const { people } = storage()
    await people.add(kim, 'kim', invite)
    expect(await people.byInvite(invite.hash, 999)).toMatchObject({ id: 'p' })
    expect(await people.byInvite(invite.hash, 1_000)).toBeUndefined()
    const taken = await Promise.all(['a', 'b', 'c'].map((hash) => people.setPassword('p', hash, invite.hash)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await people.byInvite(invite.hash, 1)).toBeUndefined()
    expect(await people.invite('p', { hash: 'another', endsAt: 5 })).toBe(true)
    expect((await people.byInvite('another', 4))?.passwordHash).toMatch(/^[abc]$/)
    expect(await people.invite('nobody', { hash: 'x', endsAt: 5 })).toBe(false)
  })

  it('ends the sessions of one person, and of nobody else', async () => {
    const { people, addSession, session } = storage()
    await people.add(kim, 'kim', invite)
    await people.add({ ...kim, id: 'q', name: 'Ann' }, 'ann', { hash: 'other', endsAt: 1 })
    const open = async () =>
      (await Promise.all(['first', 'one', 'two', 'ann'].map((hash) => session(hash, 5)))).map(
        (found) => found && (found.person?.name ?? 'first'),
      )
    const sign = async () => {
      await storage().removeSessions()
      await addSession('first', 10)
      for (const hash of ['one', 'two']) await addSession(hash, 10, 'p')
      await addSession('ann', 10, 'q')
    }
    await sign()
    expect(await open()).toEqual(['first', 'Kim', 'Kim', 'Ann'])
    expect(await session('one', 10)).toBeUndefined()
    await people.signOut('p')
    expect(await open()).toEqual(['first', undefined, undefined, 'Ann'])
    await people.signOut(undefined)
    expect(await open()).toEqual([undefined, undefined, undefined, 'Ann'])
    await sign()
    await people.setPassword('p', 'hash')
    expect(await open()).toEqual(['first', undefined, undefined, 'Ann'])
    expect(await people.remove('q')).toBe(true)
    expect(await people.remove('q')).toBe(false)
    expect(await open()).toEqual(['first', undefined, undefined, undefined])
    await addSession('one', 10, 'p')
    await storage().removeSession('one')
    await addSession('two', 4, 'p')
    await storage().forgetSessions(5)
    expect(await open()).toEqual(['first', undefined, undefined, undefined])
  })

  it('counts tries, and forgets them', async () => {
    const { people } = storage()
    expect(await people.tries('a')).toEqual({ count: 0, lastAt: 0 })
    await Promise.all([1, 2, 3].map(() => people.countTry('a', 7)))
    expect(await people.countTry('b', 9, 0)).toBe(true)
    const counted = await Promise.all([1, 2, 3].map(() => people.countTry('c', 9, 0)))
    expect(counted.filter(Boolean)).toHaveLength(1)
    expect(await people.countTry('c', 9, 1)).toBe(true)
    expect(await people.countTry('c', 9, 1)).toBe(false)
    expect(await people.tries('a')).toEqual({ count: 3, lastAt: 7 })
    await people.forgetTriesBefore(8)
    expect([(await people.tries('a')).count, (await people.tries('b')).count]).toEqual([0, 1])
    await people.forgetTries('b')
    expect((await people.tries('b')).count).toBe(0)
  })
}
