import type { DatabaseSync } from 'node:sqlite'
import type { CallState, Kiosk } from './port.ts'

/** What is known of shared devices, and of who has seen a call. */
export interface DeviceQueries {
  beat(kiosk: Kiosk): void
  kiosks(): readonly Kiosk[]
  callState(id: string): CallState | undefined
  /** A call that is done is never only seen again. */
  markCall(id: string, state: 'seen' | 'done', now: number): CallState | undefined
}

/** More devices than a house has: beyond that the one that was silent for longest is forgotten. */
const mostKiosks = 200

export function deviceQueries(database: DatabaseSync): DeviceQueries {
  const put = database.prepare(
    'INSERT OR REPLACE INTO kiosks (name, prompt, place, open, heard_at) VALUES (?, ?, ?, ?, ?)',
  )
  const forget = database.prepare(
    'DELETE FROM kiosks WHERE name NOT IN (SELECT name FROM kiosks ORDER BY heard_at DESC LIMIT ?)',
  )
  const all = database.prepare('SELECT * FROM kiosks ORDER BY name')
  const state = database.prepare(`
    SELECT coalesce(calls.state, 'sent') AS state FROM responses LEFT JOIN calls USING (id)
    WHERE responses.id = ? AND responses.call = 1 AND responses.state != 'withdrawn'`)
  const mark = database.prepare(`
    INSERT INTO calls (id, state, at) VALUES ($id, $state, $now)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, at = excluded.at WHERE calls.state = 'seen'`)
  const callState = (id: string): CallState | undefined => state.get(id)?.state as CallState | undefined // as the CHECK says
  return {
    beat({ name, prompt, place, open, heardAt }) {
      put.run(name, prompt, place ?? null, Number(open), heardAt)
      forget.run(mostKiosks)
    },
    kiosks: () =>
      all.all().map(({ name, prompt, place, open, heard_at }) => ({
        name: `${name}`,
        prompt: `${prompt}`,
        ...(place !== null && { place: `${place}` }),
        open: open === 1,
        heardAt: Number(heard_at),
      })),
    callState,
    markCall(id, next, now) {
      if (!callState(id)) return undefined
      mark.run({ $id: id, $state: next, $now: now })
      return callState(id)
    },
  }
}
