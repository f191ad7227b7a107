import { setTimeout as pause } from 'node:timers/promises'
import type { Insert, Query } from './database.ts'
import { StorageUnavailable } from './port.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** Runs `work` in a transaction: all of it is on disk when this resolves, or nothing. */
export async function transaction<T>(
  writer: SqliteConnection,
  work: (query: Query, insert: Insert) => Promise<T>,
): Promise<T> {
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

/**
 * Whoever holds the file may be in this very process and need this thread to go on, which has stood still for the whole
 * time that SQLite waits. So what found it held is tried once more after a moment.
 */
export async function twice<T>(work: () => Promise<T>): Promise<T> {
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
