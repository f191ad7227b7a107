import type { Database, Query } from './database.ts'
import type { Heard, Storage } from './port.ts'

/** What nodes that write to one database tell and leave each other. All times are those of the database's clock. */
export function nodeQueries({
  query,
  dialect,
}: Database): Pick<Storage, 'lease' | 'release' | 'news' | 'forgetNews' | 'shared'> {
  const { clock } = dialect
  return {
    shared: dialect.name !== 'sqlite',

    async lease(name, holder, ttlMs) {
      // One statement, so that of two nodes that ask at once the second finds what the first has written.
      const [row] = await query(
        `INSERT INTO leases (name, holder, token, until_at) VALUES (?, ?, 1, ${clock} + ?)
          ON CONFLICT (name) DO UPDATE SET
            token = leases.token + (CASE WHEN leases.holder = excluded.holder THEN 0 ELSE 1 END),
            holder = excluded.holder, until_at = excluded.until_at
          WHERE leases.holder = excluded.holder OR leases.until_at <= ${clock}
          RETURNING token`,
        [name, holder, ttlMs],
      )
      return row && Number(row.token)
    },
    async release(name, holder) {
      await query('UPDATE leases SET until_at = 0 WHERE name = ? AND holder = ?', [name, holder])
    },

    async news(since) {
      const rows = await query(
        `SELECT clock.at AS clock, news.id AS id, news.heard AS heard
          FROM (SELECT ${clock} AS at) AS clock LEFT JOIN news ON news.at >= ? ORDER BY news.at`,
        [since],
      )
      const found = rows.filter(({ id }) => id !== null)
      return {
        now: Number(rows[0]?.clock ?? since),
        news: found.map(({ id, heard }) => ({ id: `${id}`, heard: JSON.parse(`${heard}`) })),
      }
    },
    async forgetNews(agoMs) {
      await query(`DELETE FROM news WHERE at < ${clock} - ?`, [agoMs])
    },
  }
}

/** Tells the other nodes; the caller holds the transaction, which this is the last statement of. */
export async function writeNews(
  query: Query,
  { clock, id, heard }: { readonly clock: string; readonly id: string; readonly heard: readonly Heard[] },
): Promise<void> {
  await query(`INSERT INTO news (id, at, heard) VALUES (?, ${clock}, ?)`, [id, JSON.stringify(heard)])
}
