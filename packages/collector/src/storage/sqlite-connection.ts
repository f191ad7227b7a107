import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Insert, Query, Row } from './database.ts'
import { StorageUnavailable } from './port.ts'
import { migrateSqlite } from './sqlite-migrations.ts'

export interface SqliteOptions {
  /** How long a write waits for another process that holds the file. Its thread stands still meanwhile. */
  readonly busyTimeoutMs?: number
  /** Does not wait for the disk. For what can be made anew, such as the example. Default: false. */
  readonly careless?: boolean
}

/** One connection to a file. What is asked of it is done in the order in which it is asked. */
export interface SqliteConnection {
  readonly query: Query
  readonly insert: Insert
  /** `IMMEDIATE`: nobody else writes until it ends. `DEFERRED`: nothing that others write is seen until it ends. */
  begin(how: 'IMMEDIATE' | 'DEFERRED'): Promise<void>
  commit(): Promise<void>
  /** Undoes the transaction, where one is open. */
  rollback(): Promise<void>
  /**
   * Carries the log of what was written over into the file, and empties it. It waits for nobody: false where somebody still
   * reads what was there before, or writes.
   */
  emptyLog(): Promise<boolean>
  close(): Promise<void>
}

/** `writer` brings the file up to this version first; `reader` changes nothing. */
export type SqliteRole = 'writer' | 'reader'

/**
 * So many pages of 4 KiB may stand in the log before they are carried over into the file. With SQLite's own 1,000 the pages
 * that every event changes, the ends of the indexes, are carried over several times as often.
 */
const logPages = 4_000

/** SQLite's own 2 MB are read anew all the time where the file has millions of answers. */
const readerCacheKib = 8_192

/**
 * Opens a file, and makes it where there is none. What is written has reached the disk when a commit resolves (WAL,
 * `synchronous = FULL`).
 *
 * @throws Error where the file cannot be opened or is no database
 */
export function openConnection(
  path: string,
  role: SqliteRole,
  { busyTimeoutMs = 2_000, careless = false }: SqliteOptions = {},
): SqliteConnection {
  const connection = new DatabaseSync(path)
  try {
    connection.exec(`PRAGMA busy_timeout = ${Math.round(busyTimeoutMs)}`)
    if (role === 'writer') {
      refuseForeign(connection)
      connection.exec('PRAGMA journal_mode = WAL')
      connection.exec(`PRAGMA synchronous = ${careless ? 'OFF' : 'FULL'}`)
      connection.exec(`PRAGMA wal_autocheckpoint = ${logPages}`)
      connection.exec('PRAGMA foreign_keys = ON')
      // What is erased is overwritten, and not only forgotten.
      connection.exec('PRAGMA secure_delete = ON')
      migrateSqlite(connection, Date.now())
    } else {
      connection.exec('PRAGMA query_only = ON')
      connection.exec(`PRAGMA cache_size = -${readerCacheKib}`)
    }
  } catch (error) {
    connection.close()
    throw error
  }
  return connectionOn(connection, busyTimeoutMs)
}

/**
 * A path that was mistaken must not put our tables among those of another program, or change how its file is written.
 * Names that begin with `_` belong to what looks after files, such as Litestream.
 *
 * @throws Error where the file has tables, and none of them is ours
 */
function refuseForeign(connection: DatabaseSync): void {
  const tables = connection
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_*'",
    )
    .all()
  if (tables.length === 0) return
  // Many a program has a table of this name; the first step of ours makes it before all others.
  const isOurs = tables.some(({ name, sql }) => name === 'migrations' && /\bapplied_at\b/.test(`${sql}`))
  if (!isOurs)
    throw new Error(
      `it belongs to another program, whose tables it holds (such as “${tables[0]?.name}”); nothing was changed`,
    )
}

function connectionOn(connection: DatabaseSync, busyTimeoutMs: number): SqliteConnection {
  // There are as many texts as statements in these files, and as combinations of filters that are used.
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    // No column of ours holds a blob or a number that JavaScript could not.
    query: (sql, values = []) => attempt(() => prepared(sql).all(...values) as unknown as readonly Row[]),
    // One statement, run once for each row, is quicker here than a long one for many.
    insert: ({ table, columns, onConflict, rows }) =>
      attempt(() => {
        const places = columns.map(() => '?').join(', ')
        const statement = prepared(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places}) ${onConflict}`,
        )
        for (const row of rows) statement.run(...row)
      }),
    begin: (how) => attempt(() => connection.exec(`BEGIN ${how}`)),
    commit: () => attempt(() => connection.exec('COMMIT')),
    // Some failures, a full disk among them, have rolled back already.
    rollback: () =>
      attempt(() => {
        if (connection.isOpen && connection.isTransaction) connection.exec('ROLLBACK')
      }),
    emptyLog: () =>
      attempt(() => {
        // Waiting would hold up the thread, and with it everybody else.
        connection.exec('PRAGMA busy_timeout = 0')
        try {
          return prepared('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
        } finally {
          connection.exec(`PRAGMA busy_timeout = ${Math.round(busyTimeoutMs)}`)
        }
      }),
    close: () =>
      attempt(() => {
        if (connection.isOpen) connection.close()
      }),
  }
}

async function attempt<T>(work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    throw translated(error)
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
