import type { Storage } from './port.ts'
import type { SqliteOptions } from './sqlite-connection.ts'
import { openSqliteDatabase } from './sqlite-database.ts'
import { storageOn } from './storage-on.ts'

export type { SqliteOptions } from './sqlite-connection.ts'

/**
 * Opens the collector's database in one SQLite file.
 *
 * @throws Error where the file cannot be opened or is no database
 */
export function openSqlite(path: string, options: SqliteOptions = {}): Storage {
  return storageOn(openSqliteDatabase(path, options))
}
