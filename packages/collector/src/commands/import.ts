import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { importAll } from '../storage/move.ts'
import type { Command } from './command.ts'
import { oneFile, withDatabase } from './with-database.ts'

/** `earshot import FILE`: what `earshot export` has written, into a new database. */
export const importCommand: Command = {
  name: 'import',
  summary: 'put what earshot export has written into a new database',
  options: [],
  takesFiles: true,
  help: () => `earshot import FILE

Puts what earshot export has written into a database that has no answers yet, in
SQLite or PostgreSQL. One that breaks off goes on when it is run again with the same
file; until then no collector starts on that database.

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db).

Exit codes: 0 done, 1 refused, 2 wrong use or no database.`,
  async run(words, terminal) {
    const file = oneFile(words, { command: 'import', terminal })
    if (file === undefined) return 2
    return withDatabase(terminal, async ({ database, place }) => {
      const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
      terminal.say(`${await importAll(database, lines)} rows of ${file} stand in ${place} now.`)
      return 0
    })
  },
}
