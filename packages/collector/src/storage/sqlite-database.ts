import type { Database } from './database.ts'
import { lastingThread } from './lasting-thread.ts'
import { scrubber } from './scrubber.ts'
import { openConnection, type SqliteConnection, type SqliteOptions } from './sqlite-connection.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { type Keeper, startThread } from './sqlite-threads.ts'
import { transaction, twice } from './sqlite-transaction.ts'

/**
 * Opens the file, makes it where there is none, and brings it up to this version. What is written has reached the disk
 * when a call resolves. Every statement is run in the thread that calls, which does nothing else meanwhile.
 *
 * @throws Error where the file cannot be opened or is no database
 */
export function openSqliteDatabase(path: string, options: SqliteOptions = {}): Database {
  const connect = async () => openConnection(path, 'reader', options)
  const writer = openConnection(path, 'writer', options)
  // Reads have a connection of their own: they never see a transaction that is not done.
  const reader = openConnection(path, 'reader', options)
  return databaseOn({ writer, reader: async () => reader, connect, end: reader.close })
}

/**
 * The same with a thread for what is read and one for the answers that come in, for a server: it hears others while a page
 * counts millions, and while the disk takes a group of answers. All else that is written stays in the thread that calls.
 *
 * @throws Error where the file cannot be opened or is no database
 */
export async function openThreadedSqlite(path: string, options: SqliteOptions = {}): Promise<Database> {
  // First, because a reader finds a file only where the writer has made one.
  const writer = openConnection(path, 'writer', options)
  const start = () => startThread(path, options)
  const reads = lastingThread(start, async ({ connect }) => ({ connect, reader: await connect() }))
  const keeps = lastingThread(start, (thread) => thread.keeper())
  const end = async () => {
    await Promise.all([reads.end(), keeps.end()])
  }
  try {
    await Promise.all([reads.opened(), keeps.opened()])
  } catch (error) {
    await writer.close()
    await end()
    throw error
  }
  const database = databaseOn({
    writer,
    reader: async () => (await reads.opened()).reader,
    keeper: keeps.opened,
    connect: async () => (await reads.opened()).connect(),
    end,
  })
  // A kill may have come between what was taken back and the emptying of the log.
  database.scrubSoon()
  return database
}

interface Parts {
  readonly writer: SqliteConnection
  readonly reader: () => Promise<SqliteConnection>
  readonly keeper?: () => Promise<Keeper>
  /** Opens one more for reading. */
  readonly connect: () => Promise<SqliteConnection>
  /** Closes what is open beside the writer. */
  readonly end: () => Promise<void>
}

function databaseOn({ writer, reader, keeper, connect, end }: Parts): Database {
  let last: Promise<unknown> = Promise.resolve()
  let closing: Promise<void> | undefined

  return {
    dialect: sqliteDialect,
    query: async (sql, values) =>
      isRead(sql) ? (await reader()).query(sql, values) : queue(() => twice(() => writer.query(sql, values))),
    write: (work) => queue(() => transaction(writer, work)),
    // In the same queue: of two that write to one file, one would hold up its thread until the other is done.
    ...(keeper && { keep: (arrivals) => queue(async () => (await keeper()).keep(arrivals)) }),
    async snapshot() {
      const connection = await connect()
      await connection.begin('DEFERRED')
      return { query: connection.query, end: connection.close }
    },
    ...scrubber(() => queue(() => writer.emptyLog())),
    close: () => {
      closing ??= queue(async () => {
        await end()
        await writer.close()
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

function isRead(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql)
}
