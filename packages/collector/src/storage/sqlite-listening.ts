import type { DatabaseSync } from 'node:sqlite'
import type { Action } from '../actions/action.ts'
import type { ListeningStorage } from './listening-port.ts'
import type { CallState } from './port.ts'
import { caseQueries } from './sqlite-cases.ts'
import { responseColumns, storedResponse } from './sqlite-responses.ts'

/** Runs synchronous work as the port wants it. */
export type Attempt = <T>(work: () => T) => Promise<T>

/** Of a day that goes on being counted, calls of this many are enough for every list. */
const mostCalls = 500

/** What the owner's pages keep, in SQLite. */
export function listeningStorage(database: DatabaseSync, attempt: Attempt): ListeningStorage {
  // One look into the index for each day, however many responses a day has.
  const days = database.prepare(`
    WITH RECURSIVE found (day) AS (
      SELECT min(received_at) / 86400000 FROM responses
      UNION ALL
      SELECT (SELECT min(received_at) / 86400000 FROM responses WHERE received_at >= (found.day + 1) * 86400000)
      FROM found WHERE found.day IS NOT NULL
    ) SELECT day FROM found WHERE day IS NOT NULL`)
  const changed = database.prepare(`
    SELECT received_at / 86400000 AS day FROM responses WHERE updated_at >= $since
    UNION SELECT shown_at / 86400000 AS day FROM runs WHERE shown_at >= $since`)
  const stamps = database.prepare('SELECT day, made_at FROM digests ORDER BY day')
  const body = database.prepare('SELECT body FROM digests WHERE day = ?')
  const keep = database.prepare(`
    INSERT INTO digests (day, made_at, body) VALUES (?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET made_at = excluded.made_at, body = excluded.body`)
  const shown = database.prepare(`
    SELECT runs.prompt AS prompt, count(*) AS shown, count(runs.dismissed_at) AS dismissed,
      count(responses.id) AS answered,
      sum(CASE WHEN responses.state = 'submitted' THEN 1 ELSE 0 END) AS finished
    FROM runs LEFT JOIN responses ON responses.id = runs.id AND responses.state != 'withdrawn'
    WHERE runs.shown_at >= ? AND runs.shown_at < ? GROUP BY runs.prompt`)
  const calls = database.prepare(`
    SELECT ${responseColumns},
      coalesce((SELECT calls.state FROM calls WHERE calls.id = responses.id), 'sent') AS call_state,
      coalesce((SELECT calls.at FROM calls WHERE calls.id = responses.id), received_at) AS call_at
    FROM responses WHERE call = 1 AND received_at >= ? AND state != 'withdrawn'
    ORDER BY received_at DESC, id DESC LIMIT ?`)
  const allActions = database.prepare('SELECT id, body FROM actions ORDER BY id DESC')
  const addAction = database.prepare('INSERT INTO actions (body) VALUES (?)')
  const changeAction = database.prepare('UPDATE actions SET body = ? WHERE id = ?')

  return {
    days: () => attempt(() => days.all().map(({ day }) => Number(day))),
    daysChanged: (since) => attempt(() => changed.all({ $since: since }).map(({ day }) => Number(day))),
    digests: () =>
      attempt(() => stamps.all().map(({ day, made_at }) => ({ day: Number(day), madeAt: Number(made_at) }))),
    digest: (day) => attempt(() => body.get(day)?.body as string | undefined), // the column is NOT NULL text
    keepDigest: ({ day, madeAt }, text) => attempt(() => void keep.run(day, madeAt, text)),
    shownRuns: (from, before) =>
      attempt(() =>
        shown.all(from, before).map((row) => ({
          prompt: String(row.prompt),
          shown: Number(row.shown),
          dismissed: Number(row.dismissed),
          answered: Number(row.answered),
          finished: Number(row.finished),
        })),
      ),
    calls: (from) =>
      attempt(() =>
        calls
          .all(from, mostCalls)
          .reverse()
          .map((row) => ({
            response: storedResponse(row),
            state: row.call_state as CallState, // as the CHECK of the table says
            at: Number(row.call_at),
          })),
      ),
    ...caseQueries(database, attempt),
    actions: () =>
      attempt(() =>
        allActions.all().map((row): Action => ({ ...JSON.parse(String(row.body)), id: Number(row.id) })),
      ),
    addAction: (draft) =>
      attempt(() => ({ ...draft, id: Number(addAction.run(JSON.stringify(draft)).lastInsertRowid) })),
    changeAction: ({ id, ...draft }) => attempt(() => void changeAction.run(JSON.stringify(draft), id)),
  }
}
