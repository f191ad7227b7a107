import type { Query } from './database.ts'
import { personOf } from './people-queries.ts'
import type { Storage } from './port.ts'

type AccountQueries = Pick<
  Storage,
  | 'setting'
  | 'keepSetting'
  | 'setSetting'
  | 'replaceSetting'
  | 'addSession'
  | 'session'
  | 'forgetSessions'
  | 'removeSession'
  | 'removeSessions'
>

/** What the collector keeps of itself, and who is signed in. */
export function accountQueries(query: Query): AccountQueries {
  const setting: Storage['setting'] = async (name) => {
    const [row] = await query('SELECT value FROM settings WHERE name = ?', [name])
    return row && `${row.value}`
  }
  return {
    setting,
    async keepSetting(name, value) {
      await query('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING', [
        name,
        value,
      ])
      return (await setting(name)) ?? value
    },
    async setSetting(name, value) {
      await query(
        'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        [name, value],
      )
    },
    async replaceSetting(name, before, value) {
      const rows =
        before === undefined
          ? await query(
              'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING RETURNING name',
              [name, value],
            )
          : await query('UPDATE settings SET value = ? WHERE name = ? AND value = ? RETURNING name', [
              value,
              name,
              before,
            ])
      return rows.length > 0
    },

    async addSession(hash, expiresAt, person) {
      if (person === undefined)
        await query(
          `INSERT INTO sessions (hash, expires_at) VALUES (?, ?)
            ON CONFLICT (hash) DO UPDATE SET expires_at = excluded.expires_at`,
          [hash, expiresAt],
        )
      else
        await query('INSERT INTO people_sessions (hash, person, expires_at) VALUES (?, ?, ?)', [
          hash,
          person,
          expiresAt,
        ])
    },
    async session(hash, now) {
      const first = 'SELECT 1 AS found FROM sessions WHERE hash = ? AND expires_at > ?'
      if ((await query(first, [hash, now])).length) return {}
      const [row] = await query(
        `SELECT people.* FROM people_sessions JOIN people ON people.id = people_sessions.person
          WHERE people_sessions.hash = ? AND people_sessions.expires_at > ?`,
        [hash, now],
      )
      return row && { person: personOf(row) }
    },
    async forgetSessions(now) {
      for (const table of tables) await query(`DELETE FROM ${table} WHERE expires_at <= ?`, [now])
    },
    async removeSession(hash) {
      for (const table of tables) await query(`DELETE FROM ${table} WHERE hash = ?`, [hash])
    },
    async removeSessions() {
      for (const table of tables) await query(`DELETE FROM ${table}`)
    },
  }
}

/** Those of the first owner, and those of people. */
const tables = ['sessions', 'people_sessions'] as const
