import type { Query } from './database.ts'
import type { Storage } from './port.ts'

type AccountQueries = Pick<
  Storage,
  | 'setting'
  | 'keepSetting'
  | 'setSetting'
  | 'addSession'
  | 'hasSession'
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

    async addSession(hash, expiresAt) {
      await query(
        `INSERT INTO sessions (hash, expires_at) VALUES (?, ?)
          ON CONFLICT (hash) DO UPDATE SET expires_at = excluded.expires_at`,
        [hash, expiresAt],
      )
    },
    async hasSession(hash, now) {
      const found = await query('SELECT 1 AS found FROM sessions WHERE hash = ? AND expires_at > ?', [
        hash,
        now,
      ])
      return found.length > 0
    },
    async forgetSessions(now) {
      await query('DELETE FROM sessions WHERE expires_at <= ?', [now])
    },
    async removeSession(hash) {
      await query('DELETE FROM sessions WHERE hash = ?', [hash])
    },
    async removeSessions() {
      await query('DELETE FROM sessions')
    },
  }
}
