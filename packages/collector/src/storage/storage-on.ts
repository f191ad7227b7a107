import { randomUUID } from 'node:crypto'
import { isOfColleagues } from '../reading/of-colleagues.ts'
import { accountQueries } from './account-queries.ts'
import { alertQueries } from './alert-queries.ts'
import { commentQueries } from './comment-queries.ts'
import type { Database, Query } from './database.ts'
import { definitionQueries } from './definition-queries.ts'
import { deviceQueries } from './device-queries.ts'
import { drawQueries } from './draw-queries.ts'
import { erasure } from './erasure.ts'
import { groupCommit } from './group-commit.ts'
import { keepArrivals } from './keep-arrivals.ts'
import { keyQueries } from './key-queries.ts'
import { listeningQueries } from './listening-queries.ts'
import { lossQueries } from './loss-queries.ts'
import { nodeQueries, writeNews } from './node-queries.ts'
import { peopleQueries } from './people-queries.ts'
import { type Heard, type Storage, type StorageRecord, StorageUnavailable, type Verdict } from './port.ts'
import type { Arrival } from './record-writer.ts'
import { responseQueries } from './response-queries.ts'
import { retentionQueries } from './retention-queries.ts'
import { webhookQueries } from './webhook-queries.ts'

/**
 * How many records reach the database at once. Another thread gets them in smaller groups, so that this one prepares the next
 * meanwhile. A larger one spares PostgreSQL its round trips.
 */
const mostAtOnce = { beside: 200, alone: 1_000 }

/** Everything that the collector keeps, on a database of whatever kind. */
export function storageOn(database: Database): Storage {
  const { query, write, dialect } = database
  const responses = responseQueries(query, dialect)
  const nodes = nodeQueries(database)
  const node = randomUUID()
  let told = 0
  /** What the live pages of other nodes must hear; the last statement of a transaction. */
  const tell = async (inside: Query, heard: readonly Heard[]): Promise<void> => {
    if (nodes.shared && heard.length)
      await writeNews(inside, { clock: dialect.clock, id: `${node}.${++told}`, heard })
  }
  // Only a file has a thread for it, and no other node that would have to be told.
  const keep =
    database.keep ??
    ((arrivals: readonly Arrival[]) =>
      write(async (inside, insert) => {
        const verdicts = await keepArrivals(arrivals, { query: inside, insert, dialect })
        await tell(inside, heardIn(arrivals, verdicts))
        return verdicts
      }))
  const commits = groupCommit(
    async (arrivals: readonly Arrival[]) => {
      const verdicts = await keep(arrivals)
      // The others of the commit do not wait until the words of one are out of the files too.
      if (arrivals.some(({ record }, index) => isTakenBack(record) && verdicts[index] === 'accepted'))
        database.scrubSoon()
      return verdicts
    },
    database.keep ? mostAtOnce.beside : mostAtOnce.alone,
  )
  let isOpen = true

  return {
    async store(records, now) {
      if (!isOpen) throw new StorageUnavailable('The database is closed.')
      return commits.add(records.map((record) => ({ record, at: now })))
    },
    waiting: commits.waiting,
    response: responses.one,
    several: responses.several,
    responses: responses.page,
    hasFinished: responses.hasFinished,
    conflicts: responses.conflicts,

    ...erasure(database),
    ...definitionQueries(database),
    ...deviceQueries(database, tell),
    tell: (heard) => tell(query, heard),
    ...accountQueries(query),
    ...keyQueries(query),
    ...lossQueries(query),
    ...nodes,
    listening: listeningQueries(database),
    comments: commentQueries(database),
    webhooks: webhookQueries(database),
    alerts: alertQueries(database),
    people: peopleQueries(database),
    draws: drawQueries(database),
    retention: retentionQueries(database),
    node,

    async probe(now) {
      await query(
        'INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
        [now],
      )
    },
    async close() {
      isOpen = false
      await database.close()
    },
  }
}

function isTakenBack(record: StorageRecord): boolean {
  return record.type === 'response' && record.state === 'withdrawn'
}

/** What the live pages are told. Who listened when a colleague answers would know whose answer it is. */
export function heardIn(arrivals: readonly Arrival[], verdicts: readonly Verdict[]): readonly Heard[] {
  return arrivals.flatMap(({ record }, index) =>
    record.type === 'response' && verdicts[index] === 'accepted' && !isOfColleagues(record.data)
      ? [{ id: record.id, prompt: record.data.prompt.id, criticism: record.criticism, call: record.call }]
      : [],
  )
}
