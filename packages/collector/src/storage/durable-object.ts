import type { Database, Insert, Query, Row, Value } from './database.ts'
import { type Storage, StorageUnavailable } from './port.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { migrateSqlite } from './sqlite-migrations.ts'
import { storageOn } from './storage-on.ts'

/** What is needed of the storage of a Durable Object, `ctx.storage`, whose class is kept in SQLite (`new_sqlite_classes`). */
export interface DurableObjectStorage {
  readonly sql: {
    exec(sql: string, ...values: Value[]): { toArray(): unknown[] }
  }
  transaction<T>(work: () => Promise<T>): Promise<T>
  transactionSync<T>(work: () => T): T
  /** Resolves when all that was written is safe. */
  sync(): Promise<void>
}

/**
 * Opens the collector's database in a Durable Object: SQLite without a file, for one collector that answers all requests.
 * What it writes is safe when a call resolves.
 *
 * What a file has and this has not: `earshot backup` and `earshot export`, and erased rows that are overwritten. Cloudflare
 * keeps every state of the last 30 days for point-in-time recovery.
 *
 * @throws Error where it was made by a newer version
 */
export function openDurableObject(storage: DurableObjectStorage): Storage {
  return storageOn(durableObjectDatabase(storage))
}

function durableObjectDatabase(storage: DurableObjectStorage): Database {
  const { sql } = storage
  const query: Query = async (text, values = []) => sql.exec(text, ...values).toArray() as readonly Row[]
  const insert: Insert = async ({ table, columns, onConflict, rows }) => {
    const places = columns.map(() => '?').join(', ')
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places}) ${onConflict}`
    for (const row of rows) sql.exec(text, ...row)
  }
  let last: Promise<unknown> = Promise.resolve()
  let isOpen = true

  // The object has one connection. Whoever came between the statements of a transaction would be in it, or read what may
  // be rolled back.
  function queue<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(() => {
      if (!isOpen) throw new StorageUnavailable('The database is closed.')
      return work()
    })
    last = done.catch(() => {}) // whoever asked hears of it
    return done
  }

  // Migrations end each step themselves, and the object lets nobody say BEGIN: all of them are one step here.
  storage.transactionSync(() =>
    migrateSqlite(
      {
        exec: (text) => void (/^(BEGIN|COMMIT)\b/.test(text) || sql.exec(text)),
        prepare: (text) => ({
          get: () => sql.exec(text).toArray()[0] as Row | undefined,
          run: (...values) => sql.exec(text, ...values),
        }),
        isTransaction: false,
      },
      Date.now(),
    ),
  )
  return {
    dialect: sqliteDialect,
    query: (text, values) =>
      queue(async () => {
        const rows = await query(text, values)
        if (!/^\s*SELECT\b/i.test(text)) await storage.sync()
        return rows
      }),
    write: (work) =>
      queue(async () => {
        const result = await storage.transaction(() => work(query, insert))
        await storage.sync()
        return result
      }),
    snapshot: async () => {
      throw new Error('A Durable Object has no second connection, so it cannot be copied while it is used.')
    },
    scrub: async () => {},
    scrubSoon: () => {},
    close: () =>
      queue(async () => {
        isOpen = false
      }),
  }
}
