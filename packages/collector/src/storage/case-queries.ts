import type { Case, CaseEvent, CaseState, Severity } from '../cases/case.ts'
import { dueAfterMs } from '../cases/case-of.ts'
import { spamAt } from '../cases/step.ts'
import { waitingStates } from '../cases/waiting-cases.ts'
import type { Database, Row, Value } from './database.ts'
import type { CaseTimes, ListeningStorage } from './listening-port.ts'

type CaseStorage = Pick<
  ListeningStorage,
  | 'critical'
  | 'openCases'
  | 'case'
  | 'caseEvents'
  | 'addCaseEvent'
  | 'cases'
  | 'lateCases'
  | 'openCounts'
  | 'openStates'
  | 'openCasesOf'
  | 'caseCounts'
  | 'caseTimes'
  | 'openCasesAt'
  | 'offeredWays'
  | 'sameCause'
  | 'causesAgain'
>

/** Cases: what they are now, and all that happened to them. */
export function caseQueries({ query, write, dialect }: Database): CaseStorage {
  const one = 'SELECT body FROM cases WHERE id = ?'
  return {
    async critical(since, after, limit) {
      const rows = await query(
        `SELECT id, updated_at FROM responses
          WHERE criticism = 1 AND updated_at >= ? AND (updated_at > ? OR id > ?)
          ORDER BY updated_at, id LIMIT ?`,
        [since, since, after ?? '', limit],
      )
      return rows.map(({ id, updated_at }) => ({ id: String(id), updatedAt: Number(updated_at) }))
    },
    openCases: (drafts) =>
      write(async (inside) => {
        const [newest] = await inside('SELECT max(number) AS number FROM cases')
        const rows = await inside(`SELECT body FROM cases WHERE id IN (${dialect.list})`, [
          JSON.stringify(drafts.map(({ id }) => id)),
        ])
        const found = new Map(rows.map(caseOf).map((item) => [item.id, item]))
        let number = Number(newest?.number ?? 0)
        const opened = new Map<string, Case>()
        for (const draft of drafts)
          if (!found.has(draft.id) && !opened.has(draft.id))
            opened.set(draft.id, { ...draft, number: ++number })
        await Promise.all(
          [...opened.values()].map((made) => {
            const row: Readonly<Record<string, Value>> = { id: made.id, ...columnsOf(made), events: 0 }
            const names = Object.keys(row)
            return inside(
              `INSERT INTO cases (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
              Object.values(row),
            )
          }),
        )
        // Each draft has a case: it was there, or has just been made.
        return drafts.map(({ id }) => {
          const made = opened.get(id)
          return { case: made ?? (found.get(id) as Case), opened: made !== undefined }
        })
      }),
    async case(id) {
      const [row] = await query(one, [id])
      return row && caseOf(row)
    },
    async caseEvents(id) {
      const rows = await query('SELECT body FROM case_events WHERE case_id = ? ORDER BY position', [id])
      return rows.map(({ body }): CaseEvent => JSON.parse(String(body)))
    },
    addCaseEvent: (next, event, after) =>
      write(async (inside) => {
        const columns = columnsOf(next)
        const changed = await inside(
          `UPDATE cases SET ${Object.keys(columns)
            .map((name) => `${name} = ?`)
            .join(', ')}, events = ? WHERE id = ? AND events = ? RETURNING id`,
          [...Object.values(columns), after + 1, next.id, after],
        )
        if (!changed.length) return false
        await inside('INSERT INTO case_events (case_id, position, body) VALUES (?, ?, ?)', [
          next.id,
          after,
          JSON.stringify(event),
        ])
        return true
      }),
    async cases({ states, now, owner, from = 0, order, limit }) {
      const sorted = order === 'urgent' ? 'severity, due_at, id' : 'opened_at DESC, id'
      const whose = owner === undefined ? '' : ' AND owner = ?'
      const rest = [from, ...(owner === undefined ? [] : [owner]), limit]
      // Of each state the first ones, which an index has in this order, and not all of them to be sorted.
      const first = (
        state: string,
      ): string => `SELECT * FROM (SELECT body, severity, due_at, opened_at, id FROM cases
        WHERE ${state} AND opened_at >= ?${whose} ORDER BY ${sorted} LIMIT ?) AS first_ones`
      const each = states.map((state) =>
        state === 'spam'
          ? { sql: first("(state = 'spam' OR spam_at <= ?)"), values: [now, ...rest] }
          : { sql: first('state = ? AND (spam_at IS NULL OR spam_at > ?)'), values: [state, now, ...rest] },
      )
      const rows = await query(
        `SELECT body FROM (${each.map(({ sql }) => sql).join(' UNION ALL ')}) AS of_states ORDER BY ${sorted} LIMIT ?`,
        [...each.flatMap(({ values }) => values), limit],
      )
      return rows.map(caseOf)
    },
    async lateCases(now, limit) {
      const rows = await query(
        `SELECT body FROM cases WHERE ${open} AND due_at < ? AND ${late} ORDER BY due_at, id LIMIT ?`,
        [now, now, now, now, limit],
      )
      return rows.map(caseOf)
    },
    async openCounts(now) {
      const [row] = await query(
        `SELECT count(*) AS open, sum(late) AS late, sum(CASE WHEN late = 0 AND grave = 1 THEN 1 ELSE 0 END) AS urgent
          FROM (SELECT CASE WHEN ${late} THEN 1 ELSE 0 END AS late,
              CASE WHEN severity = 1 AND state = 'new' THEN 1 ELSE 0 END AS grave
            FROM cases WHERE ${open}) AS open_cases`,
        [now, now, now],
      )
      return { open: Number(row?.open), late: Number(row?.late), urgent: Number(row?.urgent) }
    },
    async openStates(now) {
      const rows = await query(
        `SELECT state, severity, count(*) AS count, min(due_at) AS due FROM cases WHERE ${open} GROUP BY state, severity`,
        [now],
      )
      return waitingStates.flatMap((state) => {
        const own = rows.filter((row) => row.state === state)
        if (!own.length) return []
        const count = own.reduce((sum, row) => sum + Number(row.count), 0)
        // Each is due so long after it was opened; an index has the one, and not the other.
        const opened = own.map(({ due, severity }) => Number(due) - dueAfterMs[Number(severity) as Severity])
        return [{ state, count, oldestAt: Math.min(...opened) }]
      })
    },
    async openCasesOf(owner, now) {
      const [row] = await query(`SELECT count(*) AS count FROM cases WHERE owner = ? AND ${open}`, [
        owner,
        now,
      ])
      return Number(row?.count)
    },
    async caseCounts(now) {
      const rows = await query(`SELECT ${stateNow} AS state, count(*) AS count FROM cases GROUP BY 1`, [now])
      return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
    },
    async caseTimes(from, now) {
      const rows = await query(
        `SELECT ${stateNow} AS state, severity, contact, opened_at, due_at, contacted_at, closed_at, read_at, reopened, asks
          FROM cases WHERE opened_at >= ?`,
        [now, from],
      )
      return rows.map(timesOf)
    },
    async openCasesAt(times, from) {
      const counts = times.map(
        (_, index) =>
          `sum(CASE WHEN opened_at <= ? AND (closed_at IS NULL OR closed_at > ?) THEN 1 ELSE 0 END) AS at_${index}`,
      )
      const [row] = await query(
        `SELECT ${counts.join(', ')} FROM cases WHERE opened_at >= ? AND state <> 'spam'`,
        [...times.flatMap((time) => [time, time]), from],
      )
      return times.map((_, index) => Number(row?.[`at_${index}`] ?? 0))
    },
    async offeredWays(from, now) {
      const [row] = await query(
        `SELECT count(*) AS told, sum(CASE WHEN ways > 1 THEN 1 ELSE 0 END) AS several
          FROM cases WHERE ways IS NOT NULL AND opened_at >= ? AND state <> 'spam' AND (spam_at IS NULL OR spam_at > ?)`,
        [from, now],
      )
      return { told: Number(row?.told ?? 0), several: Number(row?.several ?? 0) }
    },
    async sameCause(cause, place, { from, before }) {
      const [row] = await query(
        `SELECT count(*) AS count FROM cases
          WHERE cause = ? AND coalesce(place, '') = ? AND opened_at >= ? AND opened_at < ? AND state <> 'spam'`,
        [cause, place ?? '', from, before],
      )
      return Number(row?.count)
    },
    async causesAgain(from, withinMs, now) {
      const counted = (name: string): string =>
        `${name}.state <> 'spam' AND (${name}.spam_at IS NULL OR ${name}.spam_at > ?)`
      const [row] = await query(
        `SELECT count(*) AS n, sum(CASE WHEN EXISTS (
            SELECT 1 FROM cases AS earlier WHERE earlier.cause = later.cause
              AND earlier.opened_at >= later.opened_at - ? AND earlier.opened_at < later.opened_at
              AND coalesce(earlier.place, '') = coalesce(later.place, '') AND ${counted('earlier')}
          ) THEN 1 ELSE 0 END) AS again
          FROM cases AS later WHERE later.opened_at >= ? AND later.cause IS NOT NULL AND ${counted('later')}`,
        [withinMs, now, from, now],
      )
      return { again: Number(row?.again ?? 0), n: Number(row?.n ?? 0) }
    },
  }
}

/** What somebody called spam is spam from a day later on, as `stateAt` has it. Each takes the time that it is. */
const stateNow = "CASE WHEN spam_at <= ? THEN 'spam' ELSE state END"
const open = "state IN ('new', 'contacted') AND (spam_at IS NULL OR spam_at > ?)"
/** As `isLate` has it. Takes the time twice. */
const late =
  'CASE WHEN contact = 1 THEN coalesce(contacted_at, ?) ELSE coalesce(read_at, closed_at, ?) END > due_at'

function caseOf({ body }: Row): Case {
  return JSON.parse(String(body))
}

/** Everything of a case that is looked for or counted, beside the whole. */
function columnsOf(item: Case): Readonly<Record<string, Value>> {
  return {
    number: item.number,
    state: item.state,
    severity: item.severity,
    opened_at: item.openedAt,
    due_at: item.dueAt,
    contacted_at: item.contactedAt ?? null,
    closed_at: item.closedAt ?? null,
    read_at: item.readAt ?? null,
    contact: Number(item.contact),
    reopened: item.reopened,
    asks: Number(item.kind === 'question'),
    cause: item.cause ?? null,
    ways: item.ways ?? null,
    place: item.place ?? null,
    owner: item.owner ?? null,
    spam_at: spamAt(item) ?? null,
    body: JSON.stringify(item),
  }
}

function timesOf(row: Row): CaseTimes {
  const at = (name: 'contactedAt' | 'closedAt' | 'readAt', value: Value | undefined) =>
    value == null ? {} : { [name]: Number(value) }
  return {
    state: row.state as CaseState, // only cases are written here, whose states are these
    severity: Number(row.severity) as Severity,
    contact: row.contact === 1,
    openedAt: Number(row.opened_at),
    dueAt: Number(row.due_at),
    reopened: Number(row.reopened),
    isQuestion: Number(row.asks) === 1,
    ...at('contactedAt', row.contacted_at),
    ...at('closedAt', row.closed_at),
    ...at('readAt', row.read_at),
  }
}
