import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Insert, Query } from './database.ts'
import { StorageUnavailable } from './port.ts'
import { scrubber } from './scrubber.ts'
import {
  openConnection,
  type SqliteConnection,
  type SqliteOptions,
  type SqliteRole,
} from './sqlite-connection.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { startThread } from './sqlite-threads.ts'

/**
 * Opens the file, makes it where there is none, and brings it up to this version. What is written has reached the disk
 * when a call resolves. Every statement is run in the thread that calls, which does nothing else meanwhile.
 *
 * @throws Error where the file cannot be opened or is no database
 */
export function openSqliteDatabase(path: string, options: SqliteOptions = {}): Database {
  const connect = (role: SqliteRole): SqliteConnection => openConnection(path, role, options)
  const writer = connect('writer')
  // Reads have a connection of their own: they never see a transaction that is not done.
  return databaseOn({ writer, reader: connect('reader'), connect: async () => connect('reader') })
}

/**
 * The same with a thread for what is read, for a server: it hears and answers others while a page counts millions. What is
 * written stays in the thread that calls: to wake another one for each commit takes longer than most of them.
 *
 * @throws Error where the file cannot be opened or is no database
 */
export async function openThreadedSqlite(path: string, options: SqliteOptions = {}): Promise<Database> {
  // First, because a reader finds a file only where the writer has made one.
  const writer = openConnection(path, 'writer', options)
  const reads = startThread(path, options)
  try {
    const reader = await reads.connect()
    const database = databaseOn({ writer, reader, connect: reads.connect, end: reads.end })
    // A kill may have come between what was taken back and the emptying of the log.
    database.scrubSoon()
    return database
  } catch (error) {
    await writer.close()
    await reads.end()
    throw error
  }
}

interface Parts {
  readonly writer: SqliteConnection
  readonly reader: SqliteConnection
  /** Opens one more for reading. */
  readonly connect: () => Promise<SqliteConnection>
  /** What is left to do when the connections are closed. */
  readonly end?: () => Promise<void>
}

function databaseOn({ writer, reader, connect, end = async () => {} }: Parts): Database {
  let last: Promise<unknown> = Promise.resolve()
  let closing: Promise<void> | undefined

  async function transaction<T>(work: (query: Query, insert: Insert) => Promise<T>): Promise<T> {
    try {
      await twice(() => writer.begin('IMMEDIATE'))
      const result = await work(writer.query, writer.insert)
      await writer.commit()
      return result
    } catch (error) {
      await writer.rollback()
      throw error
    }
  }

  return {
    dialect: sqliteDialect,
    query: (sql, values) =>
      isRead(sql) ? reader.query(sql, values) : queue(() => twice(() => writer.query(sql, values))),
    write: (work) => queue(() => transaction(work)),
    async snapshot() {
      const connection = await connect()
      await connection.begin('DEFERRED')
      return { query: connection.query, end: connection.close }
    },
    ...scrubber(() => queue(() => writer.emptyLog())),
    close: () => {
      closing ??= queue(async () => {
        await reader.close()
        await writer.close()
        await end()
      })
      return closing
    },
  }

  /** One after the other: a transaction that waits for something lets nobody else's statement into it. */
  function queue<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work)
    last = done.catch(() => {}) // whoever asked hears of it
    return done
  }
}

/**
 * Whoever holds the file may be in this very process and need this thread to go on, which has stood still for the whole
 * time that SQLite waits. So what found it held is tried once more after a moment.
 */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isBusy(error)) throw error
    await pause(50)
    return work()
  }
}

/** SQLITE_BUSY: nothing of the statement was done (https://sqlite.org/rescode.html). */
function isBusy(error: unknown): boolean {
  return (
    error instanceof StorageUnavailable && ((error.cause as { errcode?: number })?.errcode ?? 0) % 256 === 5
  )
}

function isRead(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql)
}
