import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import type {
  Cursor,
  Headline,
  ResponseFilter,
  ResponsePage,
  ResponseState,
  Showings,
  StoredResponse,
  Tally,
} from './port.ts'

type Row = Record<string, SQLOutputValue>

export interface ResponseQueries {
  one(id: string): StoredResponse | undefined
  page(filter: ResponseFilter, page: { readonly limit: number; readonly after?: Cursor }): ResponsePage
  hasFinished(prompt: string, onceKey: string): boolean
  tallies(): readonly Tally[]
  showings(): readonly Showings[]
}

/** With the response that stands for the same key, where that is another one. */
export const responseColumns = `id, source, state, criticism, call, received_at, updated_at, data, (
  SELECT first.id FROM responses AS first WHERE responses.stands = 0 AND first.stands = 1
    AND first.prompt = responses.prompt AND first.once_key = responses.once_key) AS repeats`

export function responseQueries(database: DatabaseSync): ResponseQueries {
  const one = database.prepare(`SELECT ${responseColumns} FROM responses WHERE id = ?`)
  const tallies = database.prepare(`
    SELECT prompt, audience, headline, max(headline_label) AS label, count(*) AS responses,
      sum(state = 'partial') AS unfinished, sum(criticism) AS criticism, sum(call) AS call
    FROM responses WHERE stands = 1 GROUP BY prompt, audience, headline ORDER BY prompt, audience`)
  // The index of the few that are set aside keeps the count off the answers; the planner would not take it by itself.
  const showings = database.prepare(`
    SELECT runs.prompt AS prompt, count(*) AS shown, count(responses.id) - count(aside.id) AS answered
    FROM runs LEFT JOIN responses ON responses.id = runs.id
      LEFT JOIN responses AS aside INDEXED BY responses_aside ON aside.id = runs.id AND aside.stands = 0
    WHERE (aside.id IS NULL OR aside.state = 'withdrawn') AND runs.shown_at IS NOT NULL GROUP BY runs.prompt`)
  const finished = database.prepare(`
    SELECT 1 FROM responses WHERE prompt = ? AND once_key = ? AND stands = 1 AND state = 'submitted'`)
  // One statement for each combination of filters that is used, of which there are few.
  const pages = new Map<string, StatementSync>()

  return {
    one: (id) => {
      const row = one.get(id)
      return row && storedResponse(row)
    },
    page: (filter, { limit, after }) => {
      const { where, values } = conditions(filter, after)
      const sql = `SELECT ${responseColumns} FROM responses ${where} ORDER BY received_at DESC, id DESC LIMIT ?`
      const statement = pages.get(sql) ?? database.prepare(sql)
      pages.set(sql, statement)
      // One more than asked for, to know whether there is a next page.
      const rows = statement.all(...values, limit + 1)
      const responses = rows.slice(0, limit).map(storedResponse)
      const last = rows.length > limit ? responses.at(-1) : undefined
      return { responses, ...(last && { next: { receivedAt: last.receivedAt, id: last.id } }) }
    },
    hasFinished: (prompt, key) => finished.get(prompt, key) !== undefined,
    tallies: () => tallies.all().map(tally),
    showings: () =>
      showings.all().map((row) => ({
        prompt: String(row.prompt),
        shown: Number(row.shown),
        answered: Number(row.answered),
      })),
  }
}

/** Only names from this list reach the statement's text; values are always bound. */
const equalities = ['prompt', 'place', 'table', 'staff', 'audience'] as const

function conditions(filter: ResponseFilter, after: Cursor | undefined) {
  const parts: { readonly sql: string; readonly values: readonly SQLInputValue[] }[] = []
  for (const name of equalities) {
    const value = filter[name]
    if (value !== undefined) parts.push({ sql: `"${name}" = ?`, values: [value] })
  }
  const { states, from, before } = filter
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
    ...(typeof row.repeats === 'string' && { repeats: row.repeats }),
  }
}

function tally(row: Row): Tally {
  return {
    prompt: String(row.prompt),
    audience: String(row.audience),
    headline: headlineOf(row),
    responses: Number(row.responses),
    unfinished: Number(row.unfinished),
    criticism: Number(row.criticism),
    call: Number(row.call),
  }
}

function headlineOf({ headline, label }: Row): Headline | undefined {
  if (typeof headline !== 'string') return undefined
  return { value: JSON.parse(headline), ...(typeof label === 'string' && { label }) }
}
