import type { Query } from './database.ts'
import type { CallState, Storage } from './port.ts'

/** More devices than a house has: beyond that the one that was silent for longest is forgotten. */
const mostKiosks = 200

/** What is known of shared devices, and of who has seen a call. */
export function deviceQueries(query: Query): Pick<Storage, 'beat' | 'kiosks' | 'callState' | 'markCall'> {
  const callState: Storage['callState'] = async (id) => {
    const [row] = await query(
      `SELECT coalesce(calls.state, 'sent') AS state FROM responses LEFT JOIN calls ON calls.id = responses.id
        WHERE responses.id = ? AND responses.call = 1 AND responses.state <> 'withdrawn'`,
      [id],
    )
    return row?.state as CallState | undefined // as the CHECK says
  }
  return {
    async beat({ name, prompt, place, open, heardAt }) {
      await query(
        `INSERT INTO kiosks (name, prompt, place, open, heard_at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET prompt = excluded.prompt, place = excluded.place, open = excluded.open,
            heard_at = excluded.heard_at`,
        [name, prompt, place ?? null, Number(open), heardAt],
      )
      await query(
        'DELETE FROM kiosks WHERE name NOT IN (SELECT name FROM kiosks ORDER BY heard_at DESC LIMIT ?)',
        [mostKiosks],
      )
    },
    async kiosks() {
      const rows = await query('SELECT name, prompt, place, open, heard_at FROM kiosks ORDER BY name')
      return rows.map(({ name, prompt, place, open, heard_at }) => ({
        name: `${name}`,
        prompt: `${prompt}`,
        ...(place !== null && { place: `${place}` }),
        open: open === 1,
        heardAt: Number(heard_at),
      }))
    },
    callState,
    async markCall(id, next, now) {
      if (!(await callState(id))) return undefined
      // What is done is never only seen again.
      await query(
        `INSERT INTO calls (id, state, at) VALUES (?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET state = excluded.state, at = excluded.at WHERE calls.state = 'seen'`,
        [id, next, now],
      )
      return callState(id)
    },
  }
}
