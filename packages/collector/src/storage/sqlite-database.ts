import type { Database } from './database.ts'
import { scrubber } from './scrubber.ts'
import {
  openConnection,
  type SqliteConnection,
  type SqliteOptions,
  type SqliteRole,
} from './sqlite-connection.ts'
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
  const connect = (role: SqliteRole): SqliteConnection => openConnection(path, role, options)
  const writer = connect('writer')
  // Reads have a connection of their own: they never see a transaction that is not done.
  return databaseOn({ writer, reader: connect('reader'), connect: async () => connect('reader') })
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
  const [reads, keeps] = [startThread(path, options), startThread(path, options)]
  const end = async () => void (await Promise.all([reads.end(), keeps.end()]))
  try {
    const [reader, keeper] = await Promise.all([reads.connect(), keeps.keeper()])
    const database = databaseOn({ writer, reader, keeper, connect: reads.connect, end })
    // A kill may have come between what was taken back and the emptying of the log.
    database.scrubSoon()
    return database
  } catch (error) {
    await writer.close()
    await end()
    throw error
  }
}

interface Parts {
  readonly writer: SqliteConnection
  readonly reader: SqliteConnection
  readonly keeper?: Keeper
  /** Opens one more for reading. */
  readonly connect: () => Promise<SqliteConnection>
  /** What is left to do when the connections are closed. */
  readonly end?: () => Promise<void>
}

function databaseOn({ writer, reader, keeper, connect, end = async () => {} }: Parts): Database {
  let last: Promise<unknown> = Promise.resolve()
  let closing: Promise<void> | undefined

  return {
    dialect: sqliteDialect,
    query: (sql, values) =>
      isRead(sql) ? reader.query(sql, values) : queue(() => twice(() => writer.query(sql, values))),
    write: (work) => queue(() => transaction(writer, work)),
    // In the same queue: of two that write to one file, one would hold up its thread until the other is done.
    ...(keeper && {
      keep: (arrivals) => (keeper.isAlive() ? queue(() => keeper.keep(arrivals)) : undefined),
    }),
    async snapshot() {
      const connection = await connect()
      await connection.begin('DEFERRED')
      return { query: connection.query, end: connection.close }
    },
    ...scrubber(() => queue(() => writer.emptyLog())),
    close: () => {
      closing ??= queue(async () => {
        await keeper?.close()
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

function isRead(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql)
}
