import type { Dialect, Query } from './database.ts'

/** Deletes what the owner's pages keep of responses. The caller holds the transaction, and deletes the responses after. */
export async function eraseListening(
  query: Query,
  { dialect, list }: { readonly dialect: Dialect; readonly list: string },
): Promise<void> {
  await query(`DELETE FROM case_events WHERE case_id IN (${dialect.list})`, [list])
  await query(`DELETE FROM cases WHERE id IN (${dialect.list})`, [list])
  // The figures of their days are counted anew, without them.
  await query(
    `DELETE FROM digests WHERE day IN (SELECT received_at / 86400000 FROM responses WHERE id IN (${dialect.list}))`,
    [list],
  )
}
