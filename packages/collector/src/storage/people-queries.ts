import type { Database, Row } from './database.ts'
import type { PeopleStorage, Person, Role } from './people-port.ts'

/** People, their invitations, and the tries of whoever wants to be one of them. */
export function peopleQueries({ query, write }: Database): PeopleStorage {
  const changed = async (sql: string, values: readonly (string | number | null)[]): Promise<boolean> =>
    (await query(`${sql} RETURNING id`, values)).length > 0
  return {
    async list() {
      return (await query('SELECT * FROM people ORDER BY login')).map(personOf)
    },
    async byLogin(login) {
      const [row] = await query('SELECT * FROM people WHERE login = ?', [login])
      return row && personOf(row)
    },
    async byInvite(hash, now) {
      const sql = 'SELECT * FROM people WHERE invite_hash = ? AND invite_ends_at > ?'
      const [row] = await query(sql, [hash, now])
      return row && personOf(row)
    },
    add: ({ id, name, role, madeAt }, login, { hash, endsAt }) =>
      changed(
        `INSERT INTO people (id, name, login, role, invite_hash, invite_ends_at, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (login) DO NOTHING`,
        [id, name, login, role, hash, endsAt, madeAt],
      ),
    setRole: (id, role) => changed('UPDATE people SET role = ? WHERE id = ?', [role, id]),
    invite: (id, { hash, endsAt }) =>
      changed('UPDATE people SET invite_hash = ?, invite_ends_at = ? WHERE id = ?', [hash, endsAt, id]),
    setPassword: (id, passwordHash, invite) =>
      write(async (inside) => {
        const set =
          'UPDATE people SET password_hash = ?, invite_hash = NULL, invite_ends_at = NULL WHERE id = ?'
        const rows =
          invite === undefined
            ? await inside(`${set} RETURNING id`, [passwordHash, id])
            : await inside(`${set} AND invite_hash = ? RETURNING id`, [passwordHash, id, invite])
        if (!rows.length) return false
        await inside('DELETE FROM people_sessions WHERE person = ?', [id])
        return true
      }),
    remove: (id) =>
      write(async (inside) => {
        await inside('DELETE FROM people_sessions WHERE person = ?', [id])
        return (await inside('DELETE FROM people WHERE id = ? RETURNING id', [id])).length > 0
      }),
    async signedIn(id, now) {
      await query('UPDATE people SET signed_in_at = ? WHERE id = ?', [now, id])
    },
    async signOut(id) {
      if (id === undefined) await query('DELETE FROM sessions')
      else await query('DELETE FROM people_sessions WHERE person = ?', [id])
    },

    async tries(account) {
      const [row] = await query('SELECT count, last_at FROM tries WHERE account = ?', [account])
      return { count: Number(row?.count ?? 0), lastAt: Number(row?.last_at ?? 0) }
    },
    async countTry(account, now, after) {
      const sql = `INSERT INTO tries (account, count, last_at) VALUES (?, 1, ?)
        ON CONFLICT (account) DO UPDATE SET count = tries.count + 1, last_at = excluded.last_at
        ${after === undefined ? '' : 'WHERE tries.count = ?'} RETURNING account`
      return (await query(sql, [account, now, ...(after === undefined ? [] : [after])])).length > 0
    },
    async forgetTries(account) {
      await query('DELETE FROM tries WHERE account = ?', [account])
    },
    async forgetTriesBefore(before) {
      await query('DELETE FROM tries WHERE last_at < ?', [before])
    },
  }
}

/** A row of people as it is told. The hash of the invitation stays here. */
export function personOf(row: Row): Person {
  const { id, name, role, password_hash, invite_ends_at, made_at, signed_in_at } = row
  return {
    id: `${id}`,
    name: `${name}`,
    role: role as Role, // the column's CHECK lets nothing else in
    madeAt: Number(made_at),
    ...(typeof password_hash === 'string' && { passwordHash: password_hash }),
    ...(invite_ends_at != null && { inviteEndsAt: Number(invite_ends_at) }),
    ...(signed_in_at != null && { signedInAt: Number(signed_in_at) }),
  }
}
