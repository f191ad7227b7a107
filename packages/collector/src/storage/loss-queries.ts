import type { LossReason } from '../ingest/told-by-device.ts'
import type { Query } from './database.ts'
import type { Storage } from './port.ts'

const dayMs = 86_400_000
/** A browser tells of a loss for seven days; a month later nobody does. */
const marksDays = 30

/** How many responses browsers have given up, by day and reason. Nobody knows which those were. */
export function lossQueries(query: Query): Pick<Storage, 'keepLosses' | 'losses'> {
  const isNew = async (mark: string, day: number): Promise<boolean> => {
    await query('DELETE FROM told_losses WHERE day < ?', [day - marksDays])
    const added = await query(
      'INSERT INTO told_losses (mark, day) VALUES (?, ?) ON CONFLICT (mark) DO NOTHING RETURNING mark',
      [mark, day],
    )
    return added.length > 0
  }
  return {
    async keepLosses(told, now) {
      const day = Math.floor(now / dayMs)
      const counted = new Map<LossReason, number>()
      for (const { reason, mark } of told)
        if (!mark || (await isNew(mark, day))) counted.set(reason, (counted.get(reason) ?? 0) + 1)
      for (const [reason, count] of counted)
        await query(
          `INSERT INTO losses (day, reason, responses) VALUES (?, ?, ?)
            ON CONFLICT (day, reason) DO UPDATE SET responses = losses.responses + excluded.responses`,
          [day, reason, count],
        )
      return counted
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
