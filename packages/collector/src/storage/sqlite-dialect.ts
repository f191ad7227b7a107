import type { Dialect } from './database.ts'

/** SQLite, wherever it runs. */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  list: 'SELECT value FROM json_each(?)',
  clock: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  // There is one writer at a time, so no row is ever locked by another.
  skipLocked: '',
}
