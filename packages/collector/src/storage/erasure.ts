import type { Database, Dialect, Query } from './database.ts'
import { onceKeeper } from './once-keeper.ts'
import type { Storage } from './port.ts'
import { tombstoneOf } from './record-writer.ts'

/** Every table that holds something of a response under its id. */
const places = [
  { table: 'comments', column: 'id' },
  { table: 'responses', column: 'id' },
  { table: 'runs', column: 'id' },
  { table: 'conflicts', column: 'id' },
  { table: 'calls', column: 'id' },
  { table: 'deliveries', column: 'subject' },
  { table: 'alert_subjects', column: 'subject' },
  { table: 'cards', column: 'response' },
  { table: 'case_events', column: 'case_id' },
  { table: 'cases', column: 'id' },
] as const
/** Where something stands that people said, or that a page told of them. */
const told = ['responses', 'conflicts', 'runs'] as const
const dayMs = 86_400_000

/** Deletes what people may ask to have deleted, and remembers only that it was. */
export function erasure({
  write,
  query,
  dialect,
  scrub,
}: Database): Pick<Storage, 'erase' | 'forgetErased' | 'everyResponse' | 'olderThan'> {
  return {
    async erase(ids, now) {
      const erased = await write((inside) => erase(inside, { dialect, ids, now }))
      await scrub()
      return erased
    },
    async everyResponse(after, limit) {
      const next = told.map(
        (table) =>
          `SELECT id FROM (SELECT DISTINCT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ?) AS of_${table}`,
      )
      const bounds = told.flatMap(() => [after ?? '', limit])
      const ids = await query(`${next.join(' UNION ')} ORDER BY id LIMIT ?`, [...bounds, limit])
      const list = JSON.stringify(ids.map(({ id }) => id))
      const each = told.map((table) => `SELECT id, data FROM ${table} WHERE id IN (${dialect.list})`)
      const rows = await query(
        `${each.join(' UNION ALL ')} ORDER BY id`,
        told.map(() => list),
      )
      return rows.map(({ id, data }) => ({ id: `${id}`, data: JSON.parse(`${data}`) }))
    },
    async olderThan(before, limit, which = { except: [] }) {
      const prompts = 'only' in which ? [which.only] : which.except
      const named = (column: string): string =>
        prompts.length
          ? `AND ${column} ${'only' in which ? '' : 'NOT '}IN (${prompts.map(() => '?').join()})`
          : ''
      const [answers, runs] = await Promise.all([
        query(
          `SELECT id FROM responses WHERE received_at < ? ${named('prompt')} ORDER BY received_at, id LIMIT ?`,
          [before, ...prompts, limit],
        ),
        query(
          `SELECT runs.id AS id FROM runs LEFT JOIN responses ON responses.id = runs.id
            WHERE runs.shown_at < ? ${named('runs.prompt')} AND responses.id IS NULL
            ORDER BY runs.shown_at, runs.id LIMIT ?`,
          [before, ...prompts, limit],
        ),
      ])
      return [...answers, ...runs].map(({ id }) => `${id}`)
    },
    async forgetErased(before) {
      await query('DELETE FROM tombstones WHERE erased_at < ?', [before])
    },
  }
}

async function erase(
  query: Query,
  { dialect, ids, now }: { readonly dialect: Dialect; readonly ids: readonly string[]; readonly now: number },
): Promise<readonly string[]> {
  const list = JSON.stringify(ids)
  const found = await query(
    `SELECT id, prompt, once_key, received_at / ${dayMs} AS day FROM responses WHERE id IN (${dialect.list})
      UNION ALL SELECT id, prompt, NULL AS once_key, shown_at / ${dayMs} AS day FROM runs WHERE id IN (${dialect.list})`,
    [list, list],
  )
  const once = onceKeeper(query)
  for (const { prompt, once_key } of found) {
    if (typeof once_key === 'string') once.touch({ prompt: `${prompt}`, key: once_key })
  }
  for (const { table, column } of places)
    await query(`DELETE FROM ${table} WHERE ${column} IN (${dialect.list})`, [list])
  // The figures of its day are counted anew from what is left.
  for (const day of new Set(found.map((row) => row.day))) {
    if (day !== null) await query('DELETE FROM digests WHERE day = ?', [Number(day)])
  }
  for (const id of ids) {
    await query(
      `INSERT INTO tombstones (hash, erased_at) VALUES (?, ?)
        ON CONFLICT (hash) DO UPDATE SET erased_at = excluded.erased_at`,
      [tombstoneOf(id), now],
    )
  }
  await once.settle(now)
  return [...new Set(found.map(({ id }) => `${id}`))]
}
