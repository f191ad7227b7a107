import { hash } from 'node:crypto'
import type { CaseEvent } from '../cases/case.ts'
import { withoutWords } from '../cases/without-words.ts'
import type { Dialect, Insert, Query, Row } from './database.ts'
import { type OnceKey, onceKeeper, sameKey } from './once-keeper.ts'
import type { ResponseRecord, StorageRecord, Verdict, WrongClock } from './port.ts'
import { responseRows } from './response-row.ts'
import { writeRuns } from './run-writer.ts'
import { type Standing, settle } from './settle.ts'

/** A record, and when it came: milliseconds since 1970, by the collector's clock. */
export interface Arrival {
  readonly record: StorageRecord
  readonly at: number
}

/** What is known of a response while records for it are settled. */
interface Known extends Standing {
  readonly once: OnceKey | undefined
  readonly finished: number | null
}

/** A response as it is to be written: the last word on it among the records at hand. */
export interface Settled {
  readonly record: ResponseRecord
  readonly state: Standing['state']
  readonly at: number
  readonly finished: number | null
  readonly clock: WrongClock | undefined
}

const hourMs = 3_600_000
/** Browsers keep an answer for seven days; who says that it was longer has a clock that is behind. */
const longestOnItsWayMs = 30 * 24 * hourMs

/** What is kept of an erased id: enough to know it again. Ids are random, so it cannot be guessed back. */
export function tombstoneOf(id: string): string {
  return hash('sha256', id)
}

/**
 * Writes records, with one verdict for each; the caller holds the transaction. What is stored is read at once for all of
 * them, each is settled in turn, and of each response only the last word is written.
 */
export async function writeRecords(
  arrivals: readonly Arrival[],
  { query, insert, dialect }: { readonly query: Query; readonly insert: Insert; readonly dialect: Dialect },
): Promise<readonly Verdict[]> {
  const ids = [...new Set(arrivals.map(({ record }) => record.id))]
  const list = JSON.stringify(ids)
  const [erased, known] = await Promise.all([
    query(`SELECT hash FROM tombstones WHERE hash IN (${dialect.list})`, [
      JSON.stringify(ids.map(tombstoneOf)),
    ]),
    query(
      `SELECT id, source, revision, state, hash, prompt, once_key, finished FROM responses WHERE id IN (${dialect.list})`,
      [list],
    ),
  ])
  const gone = new Set(erased.map(({ hash }) => hash))
  const verdicts = arrivals.map(({ record }): Verdict | undefined =>
    gone.size && gone.has(tombstoneOf(record.id)) ? 'gone' : undefined,
  )
  const standing = new Map(known.map((row) => [`${row.id}`, knownOf(row)]))
  const kept = new Set(standing.keys())
  const once = onceKeeper(query)
  const settled = new Map<string, Settled>()
  const conflicts: { readonly record: ResponseRecord; readonly at: number }[] = []
  for (const [index, { record, at }] of arrivals.entries()) {
    if (record.type !== 'response' || verdicts[index]) continue
    const before = standing.get(record.id)
    const { source, state, hash, data, onceKey } = record
    const result = settle(before, { source, state, hash, revision: data.revision })
    verdicts[index] = result.verdict
    if (result.verdict === 'conflict') conflicts.push({ record, at })
    if (result.verdict !== 'accepted') continue
    const key = onceKey === undefined ? undefined : { prompt: data.prompt.id, key: onceKey }
    if (before?.once && !sameKey(before.once, key)) once.touch(before.once)
    if (key) once.touch(key)
    const isFinal = key && result.state === 'submitted'
    const finished = isFinal
      ? (sameKey(before?.once, key) && before?.finished) || (await once.next(key))
      : null
    standing.set(record.id, {
      source,
      revision: data.revision,
      state: result.state,
      hash,
      once: key,
      finished,
    })
    settled.set(record.id, { record, at, state: result.state, finished, clock: wrongClock(record, at) })
  }
  // In the order of their ids, so that two nodes that write the same ones do not wait for each other in a ring.
  const rows = [...settled.values()].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
  await insert(responseRows(rows))
  // What was said before is found no more. What is said now is, once the index has come so far.
  await forgetComments(
    query,
    dialect,
    rows.map(({ record }) => record.id).filter((id) => kept.has(id)),
  )
  await once.settle(Math.max(...arrivals.map(({ at }) => at)))
  const takenBack = [...standing].filter(([, { state }]) => state === 'withdrawn').map(([id]) => id)
  await keepConflicts(
    query,
    conflicts.filter(({ record }) => !takenBack.includes(record.id)),
  )
  await forgetWords(query, dialect, takenBack)
  const runs = await writeRuns(
    arrivals.filter((_, index) => !verdicts[index]),
    { query, insert, dialect },
  )
  let run = 0
  return verdicts.map((verdict) => verdict ?? (runs[run++] as Verdict)) // there is one for each that is left
}

function knownOf({ source, revision, state, hash, prompt, once_key, finished }: Row): Known {
  return {
    source: `${source}`,
    revision: Number(revision),
    state: state as Standing['state'], // the column's CHECK lets nothing else in
    hash: `${hash}`,
    once:
      once_key === null || once_key === undefined ? undefined : { prompt: `${prompt}`, key: `${once_key}` },
    finished: finished === null || finished === undefined ? null : Number(finished),
  }
}

/** An answer on its way may be days old: where the device did not say when it sent it, only what cannot be is told. */
function wrongClock({ time, sentAt }: ResponseRecord, at: number): WrongClock | undefined {
  if (sentAt !== undefined) {
    if (Math.abs(sentAt - at) <= hourMs) return undefined
    return sentAt > at ? 'ahead' : 'behind'
  }
  const lateMs = at - Date.parse(time)
  if (lateMs < -hourMs) return 'ahead'
  return lateMs > longestOnItsWayMs ? 'behind' : undefined
}

/**
 * Of an answer that was taken back nothing is kept that was said, also where it stands beside the answer, in the story of its
 * case, or waits to be told to a webhook. That it was taken back is told after this.
 */
async function forgetWords(query: Query, dialect: Dialect, ids: readonly string[]): Promise<void> {
  if (!ids.length) return
  const list = JSON.stringify(ids)
  await query(`DELETE FROM conflicts WHERE id IN (${dialect.list})`, [list])
  await query(`DELETE FROM cards WHERE response IN (${dialect.list})`, [list])
  await query(`DELETE FROM deliveries WHERE type <> 'response.withdrawn' AND subject IN (${dialect.list})`, [
    list,
  ])
  const story = await query(
    `SELECT case_id, position, body FROM case_events WHERE case_id IN (${dialect.list})`,
    [list],
  )
  for (const { case_id, position, body } of story) {
    const event: CaseEvent = JSON.parse(`${body}`)
    const left = withoutWords(event)
    if (left !== event)
      await query('UPDATE case_events SET body = ? WHERE case_id = ? AND position = ?', [
        JSON.stringify(left),
        `${case_id}`,
        Number(position),
      ])
  }
}

async function forgetComments(query: Query, dialect: Dialect, ids: readonly string[]): Promise<void> {
  if (ids.length) await query(`DELETE FROM comments WHERE id IN (${dialect.list})`, [JSON.stringify(ids)])
}

/** Somebody who sends ever new texts for one id must not fill the disk. */
const mostConflicts = 5

async function keepConflicts(
  query: Query,
  conflicts: readonly { readonly record: ResponseRecord; readonly at: number }[],
): Promise<void> {
  for (const { record, at } of conflicts) {
    const { id, source, state, data, hash } = record
    const [counted] = await query('SELECT count(*) AS kept FROM conflicts WHERE id = ?', [id])
    if (Number(counted?.kept) >= mostConflicts) continue
    await query(
      `INSERT INTO conflicts (id, revision, hash, source, state, received_at, data) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id, revision, hash) DO NOTHING`,
      [id, data.revision, hash, source, state, at, JSON.stringify(data)],
    )
  }
}
