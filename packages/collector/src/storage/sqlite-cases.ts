import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Case, CaseEvent, CaseState, Severity } from '../cases/case.ts'
import type { CaseTimes, ListeningStorage } from './listening-port.ts'
import type { Attempt } from './sqlite-listening.ts'

type CaseStorage = Pick<
  ListeningStorage,
  | 'critical'
  | 'openCase'
  | 'case'
  | 'caseEvents'
  | 'addCaseEvent'
  | 'cases'
  | 'caseCounts'
  | 'caseTimes'
  | 'sameCause'
>
type Row = Record<string, SQLOutputValue>

/** Cases in SQLite: what they are now, and all that happened to them. */
export function caseQueries(database: DatabaseSync, attempt: Attempt): CaseStorage {
  const critical = database.prepare(`
    SELECT id, updated_at FROM responses
    WHERE criticism = 1 AND (updated_at > $since OR (updated_at = $since AND id > $after))
    ORDER BY updated_at, id LIMIT $limit`)
  const one = database.prepare('SELECT body FROM cases WHERE id = ?')
  const newest = database.prepare('SELECT max(number) AS number FROM cases')
  const add = database.prepare(`
    INSERT INTO cases (id, number, state, severity, opened_at, due_at, contacted_at, closed_at, read_at, contact,
      reopened, cause, place, events, body)
    VALUES ($id, $number, $state, $severity, $openedAt, $dueAt, $contactedAt, $closedAt, $readAt, $contact,
      $reopened, $cause, $place, 0, $body)`)
  const change = database.prepare(`
    UPDATE cases SET state = $state, severity = $severity, opened_at = $openedAt, due_at = $dueAt,
      contacted_at = $contactedAt, closed_at = $closedAt, read_at = $readAt, contact = $contact, reopened = $reopened,
      cause = $cause, place = $place, number = $number, events = $after + $more, body = $body
    WHERE id = $id AND events = $after`)
  const events = database.prepare('SELECT body FROM case_events WHERE case_id = ? ORDER BY position')
  const addEvent = database.prepare('INSERT INTO case_events (case_id, position, body) VALUES (?, ?, ?)')
  const counts = database.prepare('SELECT state, count(*) AS count FROM cases GROUP BY state')
  const times = database.prepare(`
    SELECT state, severity, contact, opened_at, due_at, contacted_at, closed_at, read_at, reopened
    FROM cases WHERE opened_at >= ?`)
  const same = database.prepare(`
    SELECT count(*) AS count FROM cases
    WHERE cause = $cause AND coalesce(place, '') = $place AND opened_at >= $from AND opened_at < $before
      AND state != 'spam'`)
  const lists = new Map<string, ReturnType<DatabaseSync['prepare']>>()

  return {
    critical: (since, after, limit) =>
      attempt(() =>
        critical
          .all({ $since: since, $after: after ?? '', $limit: limit })
          .map(({ id, updated_at }) => ({ id: String(id), updatedAt: Number(updated_at) })),
      ),
    openCase: (draft) =>
      attempt(() => {
        const found = one.get(draft.id)
        if (found) return { case: caseOf(found), opened: false }
        const made = { ...draft, number: Number(newest.get()?.number ?? 0) + 1 }
        add.run(valuesOf(made))
        return { case: made, opened: true }
      }),
    case: (id) =>
      attempt(() => {
        const row = one.get(id)
        return row && caseOf(row)
      }),
    caseEvents: (id) => attempt(() => events.all(id).map(({ body }): CaseEvent => JSON.parse(String(body)))),
    addCaseEvent: (next, event, after) =>
      attempt(() => {
        database.exec('BEGIN IMMEDIATE')
        try {
          const { changes } = change.run({ ...valuesOf(next), $after: after, $more: 1 })
          if (changes) addEvent.run(next.id, after, JSON.stringify(event))
          database.exec('COMMIT')
          return changes > 0
        } catch (error) {
          if (database.isTransaction) database.exec('ROLLBACK')
          throw error
        }
      }),
    cases: ({ states, from = 0, order, limit }) =>
      attempt(() => {
        const sql = `SELECT body FROM cases WHERE state IN (${states.map(() => '?').join()}) AND opened_at >= ?
          ORDER BY ${order === 'urgent' ? 'severity, due_at, id' : 'opened_at DESC, id'} LIMIT ?`
        const list = lists.get(sql) ?? database.prepare(sql)
        lists.set(sql, list)
        return list.all(...states, from, limit).map(caseOf)
      }),
    caseCounts: () =>
      attempt(() => Object.fromEntries(counts.all().map(({ state, count }) => [state, Number(count)]))),
    caseTimes: (from) => attempt(() => times.all(from).map(timesOf)),
    sameCause: (cause, place, { from, before }) =>
      attempt(() =>
        Number(same.get({ $cause: cause, $place: place ?? '', $from: from, $before: before })?.count),
      ),
  }
}

function caseOf({ body }: Row): Case {
  return JSON.parse(String(body))
}

function valuesOf(item: Case) {
  return {
    $id: item.id,
    $number: item.number,
    $state: item.state,
    $severity: item.severity,
    $openedAt: item.openedAt,
    $dueAt: item.dueAt,
    $contactedAt: item.contactedAt ?? null,
    $closedAt: item.closedAt ?? null,
    $readAt: item.readAt ?? null,
    $contact: Number(item.contact),
    $reopened: item.reopened,
    $cause: item.cause ?? null,
    $place: item.place ?? null,
    $body: JSON.stringify(item),
  }
}

function timesOf(row: Row): CaseTimes {
  const at = (name: 'contactedAt' | 'closedAt' | 'readAt', value: SQLOutputValue | undefined) =>
    value == null ? {} : { [name]: Number(value) }
  return {
    state: row.state as CaseState, // only cases are written here, whose states are these
    severity: Number(row.severity) as Severity,
    contact: row.contact === 1,
    openedAt: Number(row.opened_at),
    dueAt: Number(row.due_at),
    reopened: Number(row.reopened),
    ...at('contactedAt', row.contacted_at),
    ...at('closedAt', row.closed_at),
    ...at('readAt', row.read_at),
  }
}
