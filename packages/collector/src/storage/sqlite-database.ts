import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Database, Query, Row } from './database.ts'
import { StorageUnavailable } from './port.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { migrateSqlite } from './sqlite-migrations.ts'

export interface SqliteOptions {
  /** How long a write waits for another process that holds the file. The process stands still meanwhile. */
  readonly busyTimeoutMs?: number
  /** Does not wait for the disk. For what can be made anew, such as the example. Default: false. */
  readonly careless?: boolean
}

/**
 * Opens the file, makes it where there is none, and brings it up to this version. What is written has reached the disk
 * when a call resolves (WAL, `synchronous = FULL`).
 *
 * @throws Error where the file cannot be opened or is no database
 */
export function openSqliteDatabase(
  path: string,
  { busyTimeoutMs = 2_000, careless = false }: SqliteOptions = {},
): Database {
  const connect = (): DatabaseSync => {
    const connection = new DatabaseSync(path)
    connection.exec(`PRAGMA busy_timeout = ${Math.round(busyTimeoutMs)}`)
    return connection
  }
  const writer = connect()
  try {
    writer.exec('PRAGMA journal_mode = WAL')
    writer.exec(`PRAGMA synchronous = ${careless ? 'OFF' : 'FULL'}`)
    writer.exec('PRAGMA foreign_keys = ON')
    // What is erased is overwritten, and not only forgotten.
    writer.exec('PRAGMA secure_delete = ON')
    migrateSqlite(writer, Date.now())
    // Reads have a connection of their own: they never see a transaction that is not done.
    const reader = connect()
    reader.exec('PRAGMA query_only = ON')
    return databaseOn(writer, reader, connect)
  } catch (error) {
    writer.close()
    throw error
  }
}

function databaseOn(writer: DatabaseSync, reader: DatabaseSync, connect: () => DatabaseSync): Database {
  const writes = queryOn(writer)
  const reads = queryOn(reader)
  let last: Promise<unknown> = Promise.resolve()

  async function transaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
    try {
      writer.exec('BEGIN IMMEDIATE')
      const result = await work(writes)
      writer.exec('COMMIT')
      return result
    } catch (error) {
      // Some failures, a full disk among them, have rolled back already.
      if (writer.isOpen && writer.isTransaction) writer.exec('ROLLBACK')
      throw translated(error)
    }
  }

  return {
    dialect: sqliteDialect,
    query: (sql, values) => (isRead(sql) ? reads(sql, values) : queue(() => writes(sql, values))),
    write: (work) => queue(() => transaction(work)),
    async snapshot() {
      const connection = connect()
      connection.exec('BEGIN')
      return { query: queryOn(connection), end: async () => connection.close() }
    },
    // The log of what was written still has it; a long reader may hold that back, and it is done with the next one then.
    scrub: () => queue(async () => void (await writes('PRAGMA wal_checkpoint(TRUNCATE)'))),
    close: () =>
      queue(async () => {
        if (reader.isOpen) reader.close()
        if (writer.isOpen) writer.close()
      }),
  }

  /** One after the other: a transaction that waits for something lets nobody else's statement into it. */
  function queue<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work)
    last = done.catch(() => {}) // whoever asked hears of it
    return done
  }
}

function isRead(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql)
}

function queryOn(connection: DatabaseSync): Query {
  // There are as many texts as statements in these files, and as combinations of filters that are used.
  const prepared = new Map<string, StatementSync>()
  return async (sql, values = []) => {
    try {
      let statement = prepared.get(sql)
      if (!statement) {
        statement = connection.prepare(sql)
        prepared.set(sql, statement)
      }
      // No column of ours holds a blob or a number that JavaScript could not.
      return statement.all(...values) as unknown as readonly Row[]
    } catch (error) {
      throw translated(error)
    }
  }
}

/**
 * What SQLite says when the file, not the statement, is the matter: NOMEM, BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL,
 * CANTOPEN, NOTADB (https://sqlite.org/rescode.html).
 */
const unavailable: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26])

function translated(error: unknown): unknown {
  const { errcode, code, message } = error as { errcode?: number; code?: string; message?: string }
  const isClosed = code === 'ERR_INVALID_STATE'
  // The low byte is the primary code; the rest says more than is needed here.
  const isUnavailable = isClosed || (errcode !== undefined && unavailable.has(errcode & 0xff))
  return isUnavailable ? new StorageUnavailable(message, { cause: error }) : error
}
