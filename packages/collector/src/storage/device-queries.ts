import type { Database, Query } from './database.ts'
import type { CallState, Heard, Storage } from './port.ts'

/** More devices than a house has, for each site: beyond that the one that was silent for longest is forgotten. */
const mostKiosks = 200
const dayMs = 86_400_000
/** The migration that told the devices of sites apart. */
const bySiteSince = 25

/** What is known of shared devices, and of who has seen a call. */
export function deviceQueries(
  { query, write }: Database,
  tell: (inside: Query, heard: readonly Heard[]) => Promise<void>,
): Pick<Storage, 'beat' | 'kiosks' | 'callState' | 'markCall' | 'reopenCall'> {
  const call = async (
    inside: Query,
    id: string,
  ): Promise<{ state: CallState; prompt: string } | undefined> => {
    const [row] = await inside(
      `SELECT coalesce(calls.state, 'sent') AS state, responses.prompt AS prompt
        FROM responses LEFT JOIN calls ON calls.id = responses.id
        WHERE responses.id = ? AND responses.call = 1 AND responses.state <> 'withdrawn'`,
      [id],
    )
    return row && { state: row.state as CallState, prompt: `${row.prompt}` } // as the CHECK says
  }
  return {
    async beat({ site = '', name, prompt, place, open, heardAt }) {
      // One that is known is never pushed out by names that somebody makes up, nor by another site's.
      const kept = await query(
        `INSERT INTO kiosks (site, name, prompt, place, open, heard_at)
          SELECT CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS INTEGER), CAST(? AS BIGINT)
            WHERE (SELECT count(*) FROM kiosks WHERE site = ? AND heard_at > ? AND name <> ?) < ?
          ON CONFLICT (site, name) DO UPDATE SET prompt = excluded.prompt, place = excluded.place,
            open = excluded.open, heard_at = excluded.heard_at
          RETURNING name`,
        [
          ...[site, name, prompt, place ?? null, Number(open), heardAt],
          ...[site, heardAt - dayMs, name, mostKiosks],
        ],
      )
      await query(
        `DELETE FROM kiosks WHERE site = ? AND name NOT IN
          (SELECT name FROM kiosks WHERE site = ? ORDER BY heard_at DESC LIMIT ?)`,
        [site, site, mostKiosks],
      )
      // Heard last before devices were told apart by site, it was this one: else it would be told as silent.
      if (site && kept.length)
        await query(
          `DELETE FROM kiosks WHERE site = '' AND name = ?
            AND heard_at <= (SELECT applied_at FROM migrations WHERE id = ?)`,
          [name, bySiteSince],
        )
      return kept.length > 0
    },
    async kiosks(only) {
      const where = only === undefined ? '' : 'WHERE site = ?'
      const rows = await query(
        `SELECT site, name, prompt, place, open, heard_at FROM kiosks ${where} ORDER BY site, name`,
        only === undefined ? [] : [only],
      )
      return rows.map(({ site, name, prompt, place, open, heard_at }) => ({
        ...(site !== '' && { site: `${site}` }),
        name: `${name}`,
        prompt: `${prompt}`,
        ...(place !== null && { place: `${place}` }),
        open: open === 1,
        heardAt: Number(heard_at),
      }))
    },
    callState: async (id) => (await call(query, id))?.state,
    markCall: (id, next, now) =>
      write(async (inside) => {
        const before = await call(inside, id)
        if (!before) return undefined
        // What is done is never only seen again.
        const changed = await inside(
          `INSERT INTO calls (id, state, at) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, at = excluded.at
              WHERE calls.state = 'seen' AND calls.state <> excluded.state
            RETURNING id`,
          [id, next, now],
        )
        if (!changed.length) return (await call(inside, id))?.state
        // The team looks at pages of other nodes too.
        await tell(inside, [{ id, prompt: before.prompt, criticism: false, call: true }])
        return next
      }),
    reopenCall: (id, doneFrom, now) =>
      write(async (inside) => {
        const changed = await inside(
          "UPDATE calls SET state = 'seen', at = ? WHERE id = ? AND state = 'done' AND at >= ? RETURNING id",
          [now, id, doneFrom],
        )
        const found = changed.length ? await call(inside, id) : undefined
        if (found) await tell(inside, [{ id, prompt: found.prompt, criticism: false, call: true }])
        return found !== undefined
      }),
  }
}
