import { resolve } from 'node:path'
import { StartProblem } from '../start-problem.ts'
import type { Database } from './database.ts'
import { openSqliteDatabase, openThreadedSqlite } from './sqlite-database.ts'

export interface OpenedDatabase {
  readonly database: Database
  /** Where it is, to be shown: the path of the file, or the address without the password. */
  readonly place: string
}

/**
 * Opens what `EARSHOT_DATABASE` names, and brings it up to this version.
 *
 * @param setting `sqlite:` and a path, or the `postgres://` address of a database
 * @param threaded for a server: a file is read in a thread of its own
 * @throws StartProblem where it cannot be used
 */
export async function openDatabase(
  setting: string,
  { threaded = false }: { readonly threaded?: boolean } = {},
): Promise<OpenedDatabase> {
  const isServer = /^postgres(ql)?:/.test(setting)
  const place = isServer ? withoutPassword(setting) : resolve(setting.replace(/^sqlite:/, ''))
  try {
    if (!isServer) {
      const database = threaded ? await openThreadedSqlite(place) : openSqliteDatabase(place)
      return { place, database }
    }
    // Who keeps a file starts without the other database's client.
    const { openPostgresDatabase } = await import('./postgres-database.ts')
    return { place, database: await openPostgresDatabase(setting) }
  } catch (error) {
    const why =
      error instanceof Error ? error.message || `${(error as NodeJS.ErrnoException).code}` : String(error)
    const mend = isServer
      ? 'Set EARSHOT_DATABASE to the postgres:// address of a database that can be reached'
      : 'Set EARSHOT_DATABASE to sqlite: and a path of its own that can be written'
    throw new StartProblem(`The database ${place} cannot be used: ${why.replace(/\.$/, '')}. ${mend}.`, {
      cause: error,
    })
  }
}

function withoutPassword(address: string): string {
  const url = new URL(address)
  url.password = ''
  return url.href
}
