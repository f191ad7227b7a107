import type { LossReason } from '../ingest/told-by-device.ts'
import type { Query } from './database.ts'
import type { Storage } from './port.ts'

const dayMs = 86_400_000

/** How many responses browsers have given up, by day and reason. Nobody knows which those were. */
export function lossQueries(query: Query): Pick<Storage, 'keepLosses' | 'losses'> {
  return {
    async keepLosses(losses, now) {
      for (const [reason, count] of losses)
        await query(
          `INSERT INTO losses (day, reason, responses) VALUES (?, ?, ?)
            ON CONFLICT (day, reason) DO UPDATE SET responses = losses.responses + excluded.responses`,
          [Math.floor(now / dayMs), reason, count],
        )
    },
    async losses(since) {
      const rows = await query(
        'SELECT reason, sum(responses) AS responses FROM losses WHERE day >= ? GROUP BY reason ORDER BY reason',
        [Math.floor(since / dayMs)],
      )
      return new Map(rows.map(({ reason, responses }) => [`${reason}` as LossReason, Number(responses)])) // as the CHECK says
    },
  }
}
