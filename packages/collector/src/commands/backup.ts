import { backup as writeBackup } from '../storage/backup.ts'
import type { Command } from './command.ts'
import { oneFile, withDatabase } from './with-database.ts'

/** `earshot backup FILE`: a copy of everything, while collectors run. */
export const backup: Command = {
  name: 'backup',
  summary: 'write a copy of everything into one file',
  options: [],
  takesFiles: true,
  help: () => `earshot backup FILE

Writes everything that is kept into one SQLite file, while the collector runs. The
file is there once it is whole. Keep it like the database: it holds every answer.

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db), in SQLite
or PostgreSQL.

Exit codes: 0 done, 1 refused, 2 wrong use or no database.`,
  async run(words, terminal) {
    const file = oneFile(words, { command: 'backup', terminal })
    if (file === undefined) return 2
    return withDatabase(
      terminal,
      async ({ database, place }) => {
        await writeBackup(database, file)
        terminal.say(`Everything in ${place} stands in ${file} now.`)
        return 0
      },
      { unmade: 'refused' },
    )
  },
}
