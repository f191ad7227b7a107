import { staffEntries } from '../reading/of-colleagues.ts'
import type { Dialect, Query, Row, Value } from './database.ts'
import type {
  Cursor,
  ResponseFilter,
  ResponsePage,
  ResponseState,
  StoredConflict,
  StoredResponse,
  WrongClock,
} from './port.ts'

export interface ResponseQueries {
  one(id: string): Promise<StoredResponse | undefined>
  several(ids: readonly string[]): Promise<readonly StoredResponse[]>
  page(
    filter: ResponseFilter,
    page: { readonly limit: number; readonly after?: Cursor },
  ): Promise<ResponsePage>
  hasFinished(prompt: string, onceKey: string): Promise<boolean>
  conflicts(limit: number, source?: string): Promise<readonly StoredConflict[]>
}

/** With the response that stands for the same key, where that is another one. */
export const responseColumns = `id, source, state, criticism, call, received_at, updated_at, device_time, clock, data, (
  SELECT first.id FROM responses AS first WHERE responses.stands = 0 AND first.stands = 1
    AND first.prompt = responses.prompt AND first.once_key = responses.once_key) AS repeats`

export function responseQueries(query: Query, dialect: Dialect): ResponseQueries {
  return {
    async one(id) {
      const [row] = await query(`SELECT ${responseColumns} FROM responses WHERE id = ?`, [id])
      return row && storedResponse(row)
    },

    async several(ids) {
      const rows = await query(`SELECT ${responseColumns} FROM responses WHERE id IN (${dialect.list})`, [
        JSON.stringify(ids),
      ])
      const found = new Map(rows.map((row) => [`${row.id}`, storedResponse(row)]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },

    async page(filter, { limit, after }) {
      const { where, values } = conditions(filter, after)
      const sql = `SELECT ${responseColumns} FROM responses ${where} ORDER BY received_at DESC, id DESC LIMIT ?`
      // One more than asked for, to know whether there is a next page.
      const rows = await query(sql, [...values, limit + 1])
      const responses = rows.slice(0, limit).map(storedResponse)
      const last = rows.length > limit ? responses.at(-1) : undefined
      return { responses, ...(last && { next: { receivedAt: last.receivedAt, id: last.id } }) }
    },

    async hasFinished(prompt, key) {
      const sql = `SELECT 1 AS found FROM responses
        WHERE prompt = ? AND once_key = ? AND stands = 1 AND state = 'submitted'`
      return (await query(sql, [prompt, key])).length > 0
    },

    async conflicts(limit, source) {
      const rows = await query(
        `SELECT id, source, state, received_at, data FROM conflicts ${source === undefined ? '' : 'WHERE source = ?'}
          ORDER BY received_at DESC, id DESC LIMIT ?`,
        source === undefined ? [limit] : [source, limit],
      )
      return rows.map((row) => ({
        id: String(row.id),
        source: String(row.source),
        state: row.state as ResponseState, // it was one when it was written
        receivedAt: Number(row.received_at),
        data: JSON.parse(String(row.data)),
      }))
    },
  }
}

/** Only names from this list reach the statement's text; values are always bound. */
const equalities = ['prompt', 'place', 'table', 'staff', 'audience', 'source'] as const

function conditions(filter: ResponseFilter, after: Cursor | undefined) {
  const parts: { readonly sql: string; readonly values: readonly Value[] }[] = []
  for (const name of equalities) {
    const value = filter[name]
    if (value !== undefined) parts.push({ sql: `"${name}" = ?`, values: [value] })
  }
  const { states, from, before, withoutColleagues } = filter
  if (withoutColleagues)
    parts.push({
      sql: `NOT (audience = 'internal' AND prompt NOT IN (${staffEntries.map(() => '?').join()}))`,
      values: staffEntries,
    })
  if (states) parts.push({ sql: `state IN (${states.map(() => '?').join()})`, values: states })
  if (from !== undefined) parts.push({ sql: 'received_at >= ?', values: [from] })
  if (before !== undefined) parts.push({ sql: 'received_at < ?', values: [before] })
  if (after) parts.push({ sql: '(received_at, id) < (?, ?)', values: [after.receivedAt, after.id] })
  return {
    where: parts.length ? `WHERE ${parts.map(({ sql }) => sql).join(' AND ')}` : '',
    values: parts.flatMap(({ values }) => values),
  }
}

/** A row with these columns as it is told. */
export function storedResponse(row: Row): StoredResponse {
  return {
    id: String(row.id),
    source: String(row.source),
    state: row.state as ResponseState, // the column's CHECK lets nothing else in
    criticism: row.criticism === 1,
    call: row.call === 1,
    receivedAt: Number(row.received_at),
    updatedAt: Number(row.updated_at),
    data: JSON.parse(String(row.data)),
    ...(typeof row.device_time === 'string' && { time: row.device_time }),
    ...(typeof row.clock === 'string' && { clock: row.clock as WrongClock }), // it was one when it was written
    ...(typeof row.repeats === 'string' && { repeats: row.repeats }),
  }
}
