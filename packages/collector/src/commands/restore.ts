import { resolve } from 'node:path'
import { eraseAgain, restoreInto, restoreSqlite } from '../storage/backup.ts'
import type { Command } from './command.ts'
import { databaseSetting, oneFile, told, withDatabase } from './with-database.ts'

/** `earshot restore FILE`: puts a copy back. */
export const restore: Command = {
  name: 'restore',
  summary: 'put a copy back',
  options: [],
  takesFiles: true,
  help: () => `earshot restore FILE

Puts what earshot backup has written in the place of the database. End the collector
first. What was there is kept beside it, and its new name is told. A PostgreSQL
database must have no answers yet.

What browsers could not deliver since the copy was made, they send again. What was erased
since is erased again, as far as the database that was there knows of it.

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db).

Exit codes: 0 done, 1 refused, 2 wrong use or no database.`,
  async run(words, terminal) {
    const file = oneFile(words, { command: 'restore', terminal })
    const setting = databaseSetting(terminal)
    if (file === undefined || setting === undefined) return 2
    if (!setting.startsWith('sqlite:')) {
      return withDatabase(
        terminal,
        async ({ database, place }) => {
          terminal.say(`${await restoreInto(file, database)} rows of ${file} stand in ${place} now.`)
          return 0
        },
        { unmade: 'expected' },
      )
    }
    try {
      const path = resolve(setting.replace(/^sqlite:/, ''))
      const before = restoreSqlite(file, path, new Date())
      const erased = before === undefined ? 0 : await eraseAgain(path, before, Date.now())
      if (erased === undefined)
        terminal.warn(`What was erased since the copy was made is not known: ${before} cannot be read.`)
      terminal.say(
        `${path} is what ${file} was.${before === undefined ? '' : ` What was there is ${before} now.`}${erased ? ` What was erased since is erased again: ${erased}.` : ''}`,
      )
      return 0
    } catch (error) {
      return told(error, terminal)
    }
  },
}
