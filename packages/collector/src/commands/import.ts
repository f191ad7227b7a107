import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { moveIn, movers } from '../moving-in/move-in.ts'
import { importAll } from '../storage/move.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { oneFile, told, withDatabase } from './with-database.ts'

/** `earshot import FILE`: what `earshot export` has written, into a new database; or the prompts of another tool. */
export const importCommand: Command = {
  name: 'import',
  summary: 'put what earshot export has written into a new database, or read prompts of another tool',
  options: Object.keys(movers),
  takesFiles: true,
  help: () => `earshot import FILE
earshot import --posthog | --formbricks FILE

Puts what earshot export has written into a database that has no answers yet, in
SQLite or PostgreSQL. One that breaks off goes on when it is run again with the same
file; until then no collector starts on that database.

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db).

With --posthog or --formbricks, FILE is JSON as their API gives it: a survey or a list
of surveys. The prompts go to standard output, as a configuration; what did not come
along goes to standard error, a line for each. No database is touched.

Exit codes: 0 done, 1 refused, 2 wrong use, or no file or database.`,
  async run(words, terminal) {
    const froms = movesFrom(words)
    const file = oneFile(
      words.filter((word) => !word.startsWith('--')),
      { command: 'import', terminal },
    )
    if (file === undefined) return 2
    if (froms.length > 1) {
      terminal.warn('One file is of one tool: name --posthog or --formbricks.')
      return 2
    }
    if (froms[0]) return movePrompts(file, froms[0], terminal)
    return withDatabase(terminal, async ({ database, place }) => {
      const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
      terminal.say(`${await importAll(database, lines)} rows of ${file} stand in ${place} now.`)
      return 0
    })
  },
}

const movesFrom = (words: readonly string[]): readonly (keyof typeof movers)[] =>
  words.filter((word): word is keyof typeof movers => word in movers)

async function movePrompts(file: string, from: keyof typeof movers, terminal: Terminal): Promise<ExitCode> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) return told(error, terminal)
    terminal.warn(`${file} is not JSON: ${error.message}`)
    return 2
  }
  const { prompts, losses, refused } = moveIn(value, from)
  for (const { of, path, message } of losses) terminal.warn(`${of}: ${path}: ${message}`)
  for (const sentence of refused) terminal.warn(`No prompt can be made of ${sentence}`)
  if (prompts.length) terminal.say(JSON.stringify({ prompts }, null, 2))
  return refused.length ? 1 : 0
}
