import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileReason } from '../file-reason.ts'
import { exportAll } from '../storage/move.ts'
import type { Command } from './command.ts'
import { oneFile, withDatabase } from './with-database.ts'

/** `earshot export FILE`: everything as lines of JSON. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write everything as lines of JSON, to move it to another database',
  options: [],
  takesFiles: true,
  help: () => `earshot export FILE

Writes everything that is kept as lines of JSON, while the collector runs: answers,
definitions, keys. The file is there once it is whole. earshot import puts it into a
new database of either kind. For the answers alone, as CSV or NDJSON, see
/v1/responses.csv of the collector.

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db).

Exit codes: 0 done, 1 refused, 2 wrong use or no database.`,
  async run(words, terminal) {
    const file = oneFile(words, { command: 'export', terminal })
    if (file === undefined) return 2
    if (existsSync(file)) {
      terminal.warn(`${file} is there already. Give another name.`)
      return 1
    }
    return withDatabase(
      terminal,
      async ({ database, place }) => {
        let lines = 0
        const text = async function* () {
          for await (const line of exportAll(database)) {
            lines++
            yield `${line}\n`
          }
        }
        const part = `${file}.part`
        rmSync(part, { force: true })
        try {
          // Only for whoever runs this: keys stand in it.
          await pipeline(Readable.from(text()), createWriteStream(part, { flags: 'wx', mode: 0o600 }))
          renameSync(part, file)
        } catch (error) {
          // Half an export takes the room that is missing, and looks like one.
          rmSync(part, { force: true })
          const why = fileReason(error)
          if (why === undefined) throw error
          terminal.warn(`${file} was not written: ${why}.`)
          return 2
        }
        terminal.say(`${lines - 2} rows of ${place} stand in ${file} now.`)
        return 0
      },
      { unmade: 'refused' },
    )
  },
}
