import type { Action } from '../actions/action.ts'
import type { TrainingCard } from '../cards/training-card.ts'
import { caseQueries } from './case-queries.ts'
import type { Database } from './database.ts'
import type { ListeningStorage } from './listening-port.ts'
import type { CallState } from './port.ts'
import { responseColumns, storedResponse } from './response-queries.ts'

/** Of a day that goes on being counted, calls of this many are enough for every list. */
const mostCalls = 500

/** The days that a table has rows of: one look into the index for each, however many rows a day has. */
function daysIn(table: 'responses' | 'runs', time: string): string {
  return `SELECT day FROM (
    WITH RECURSIVE found (day) AS (
      SELECT min(${time}) / 86400000 FROM ${table}
      UNION ALL
      SELECT (SELECT min(${time}) / 86400000 FROM ${table} WHERE ${time} >= (found.day + 1) * 86400000)
      FROM found WHERE found.day IS NOT NULL
    ) SELECT day FROM found WHERE day IS NOT NULL) AS days_of_${table}`
}

/** What the owner's pages keep. */
export function listeningQueries(database: Database): ListeningStorage {
  const { query, write } = database
  return {
    async days() {
      const rows = await query(`
        ${daysIn('responses', 'received_at')} UNION ${daysIn('runs', 'shown_at')} ORDER BY day`)
      return rows.map(({ day }) => Number(day))
    },
    async daysChanged(since) {
      const rows = await query(
        `SELECT received_at / 86400000 AS day FROM responses WHERE updated_at >= ?
          UNION SELECT (received_at - 3600000) / 86400000 AS day FROM responses WHERE updated_at >= ?
          UNION SELECT shown_at / 86400000 AS day FROM runs WHERE shown_at >= ? ORDER BY day`,
        [since, since, since],
      )
      return rows.map(({ day }) => Number(day))
    },
    async minutesChanged(day, since) {
      const rows = await query(
        `SELECT DISTINCT received_at / 60000 AS minute FROM responses
          WHERE updated_at >= ? AND received_at >= ? AND received_at < ?`,
        [since, day * 86_400_000, (day + 1) * 86_400_000],
      )
      return rows.map(({ minute }) => Number(minute))
    },
    async erasedSince(since) {
      const rows = await query('SELECT 1 AS found FROM tombstones WHERE erased_at >= ? LIMIT 1', [since])
      return rows.length > 0
    },
    async forgetDigests(days) {
      await query(`DELETE FROM digests WHERE day IN (${days.map(() => '?').join()})`, days)
    },
    async digests() {
      const rows = await query('SELECT day, made_at FROM digests ORDER BY day')
      return rows.map(({ day, made_at }) => ({ day: Number(day), madeAt: Number(made_at) }))
    },
    async digest(day) {
      const [row] = await query('SELECT body FROM digests WHERE day = ?', [day])
      return row && `${row.body}`
    },
    async keepDigest({ day, madeAt }, text) {
      await query(
        `INSERT INTO digests (day, made_at, body) VALUES (?, ?, ?)
          ON CONFLICT (day) DO UPDATE SET made_at = excluded.made_at, body = excluded.body`,
        [day, madeAt, text],
      )
    },
    async shownRuns(from, before) {
      const rows = await query(
        `SELECT runs.prompt AS prompt, count(*) AS shown, count(runs.dismissed_at) AS dismissed,
            count(responses.id) AS answered,
            sum(CASE WHEN responses.stands = 0 THEN 1 ELSE 0 END) AS repeats,
            sum(CASE WHEN responses.state = 'submitted' THEN 1 ELSE 0 END) AS finished
          FROM runs LEFT JOIN responses ON responses.id = runs.id AND responses.state <> 'withdrawn'
          WHERE runs.shown_at >= ? AND runs.shown_at < ? GROUP BY runs.prompt ORDER BY runs.prompt`,
        [from, before],
      )
      return rows.map((row) => ({
        prompt: String(row.prompt),
        shown: Number(row.shown),
        dismissed: Number(row.dismissed),
        answered: Number(row.answered),
        repeats: Number(row.repeats),
        finished: Number(row.finished),
      }))
    },

    async calls(from) {
      const rows = await query(
        `SELECT ${responseColumns},
            coalesce((SELECT calls.state FROM calls WHERE calls.id = responses.id), 'sent') AS call_state,
            coalesce((SELECT calls.at FROM calls WHERE calls.id = responses.id), received_at) AS call_at
          FROM responses WHERE call = 1 AND received_at >= ? AND state <> 'withdrawn'
          ORDER BY received_at DESC, id DESC LIMIT ?`,
        [from, mostCalls],
      )
      return [...rows].reverse().map((row) => ({
        response: storedResponse(row),
        state: row.call_state as CallState, // as the CHECK of the table says
        at: Number(row.call_at),
      }))
    },

    ...caseQueries(database),

    async cards() {
      const rows = await query('SELECT id, response, body FROM cards ORDER BY id DESC')
      return rows.map(
        (row): TrainingCard => ({
          ...JSON.parse(String(row.body)),
          id: Number(row.id),
          ...(row.response !== null && { response: String(row.response) }),
        }),
      )
    },
    addCard: ({ response, ...body }) =>
      write(async (inside) => {
        const [row] = await inside(
          'INSERT INTO cards (id, response, body) SELECT coalesce(max(id), 0) + 1, CAST(? AS TEXT), CAST(? AS TEXT) FROM cards RETURNING id',
          [response ?? null, JSON.stringify(body)],
        )
        return { ...body, ...(response !== undefined && { response }), id: Number(row?.id) }
      }),
    async removeCard(id) {
      await query('DELETE FROM cards WHERE id = ?', [id])
    },
    async actions() {
      const rows = await query('SELECT id, body FROM actions ORDER BY id DESC')
      return rows.map((row): Action => ({ ...JSON.parse(String(row.body)), id: Number(row.id) }))
    },
    addAction: (draft) =>
      write(async (inside) => {
        const [row] = await inside(
          'INSERT INTO actions (id, body) SELECT coalesce(max(id), 0) + 1, CAST(? AS TEXT) FROM actions RETURNING id',
          [JSON.stringify(draft)],
        )
        return { ...draft, id: Number(row?.id) }
      }),
    async changeAction({ id, ...draft }) {
      await query('UPDATE actions SET body = ? WHERE id = ?', [JSON.stringify(draft), id])
    },
  }
}
