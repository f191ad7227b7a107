/** What somebody may do: a `manager` all that `staff` may, an `owner` all that a manager may. */
export type Role = 'owner' | 'manager' | 'staff'

/** Somebody who may sign in, beside the first owner, whose password the settings hold. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Absent until they have chosen a password. */
  readonly passwordHash?: string
  /** Until when the link holds that lets them choose one. Absent where there is none. */
  readonly inviteEndsAt?: number
  readonly madeAt: number
  readonly signedInAt?: number
}

/** Somebody who is signed in. Without a person it is the first owner. */
export interface Session {
  readonly person?: Person
}

/** How often somebody has tried a name with a wrong password, and when last. */
export interface Tries {
  readonly count: number
  readonly lastAt: number
}

/** A link that lets somebody choose a password. Only its hash is kept. */
export interface Invite {
  readonly hash: string
  readonly endsAt: number
}

/** Who may sign in. Rejects like `Storage`. */
export interface PeopleStorage {
  /** By name. */
  list(): Promise<readonly Person[]>
  /** @param login - the name in small letters */
  byLogin(login: string): Promise<Person | undefined>
  byInvite(hash: string, now: number): Promise<Person | undefined>
  /** `false` where somebody has this name. */
  add(
    person: Pick<Person, 'id' | 'name' | 'role' | 'madeAt'>,
    login: string,
    invite: Invite,
  ): Promise<boolean>
  /** `false` where there is nobody of this id. */
  setRole(id: string, role: Role): Promise<boolean>
  /** In the place of the link before, if there was one. */
  invite(id: string, invite: Invite): Promise<boolean>
  /**
   * Keeps a password, and ends every session of the person. With the hash of an invitation it ends that too, and is refused
   * where it was used in between.
   */
  setPassword(id: string, passwordHash: string, invite?: string): Promise<boolean>
  /** With all their sessions. */
  remove(id: string): Promise<boolean>
  signedIn(id: string, now: number): Promise<void>
  /** Ends every session of one person; of the first owner where none is given. */
  signOut(id: string | undefined): Promise<void>

  tries(account: string): Promise<Tries>
  /**
   * Counts one more, and tells whether it did.
   *
   * @param after - only where so many were counted until now. Default: however many
   */
  countTry(account: string, now: number, after?: number): Promise<boolean>
  forgetTries(account: string): Promise<void>
  forgetTriesBefore(before: number): Promise<void>
}
