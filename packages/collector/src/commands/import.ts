import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { movers } from '../moving-in/move-in.ts'
import { exportIdOf, ImportProblem, importAll } from '../storage/move.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { importAnswers, readMoved, toolOf } from './import-answers.ts'
import { oneFile, told, withDatabase } from './with-database.ts'

/** `earshot import FILE`: what `earshot export` has written, into a new database; or the prompts of another tool. */
export const importCommand: Command = {
  name: 'import',
  summary: 'put what earshot export has written into a new database, or read prompts of another tool',
  options: Object.keys(movers),
  takesFiles: true,
  help: () => `earshot import FILE
earshot import --posthog | --formbricks FILE [ANSWERS.csv]

Puts what earshot export has written into a database that has no answers yet, in
SQLite or PostgreSQL. One that breaks off goes on when it is run again with the same
file; until then no collector starts on that database.

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db).

With --posthog or --formbricks, FILE is JSON as their API gives it: a survey or a list
of surveys. The prompts go to standard output, as a configuration; what did not come
along goes to standard error, a line for each. No database is touched.

With ANSWERS.csv, the CSV of one survey's responses as these tools export it, FILE is
the definition of that survey. The prompt becomes one of the owner's own (/prompts), and
its answers are stored as of the day on which they were given. Nobody is told of them
now, and no case is opened. The same file again adds nothing twice.

Exit codes: 0 done, 1 refused, 2 wrong use, or no file or database.`,
  async run(words, terminal) {
    const froms = movesFrom(words)
    const files = words.filter((word) => !word.startsWith('--'))
    if (froms.length > 1) {
      terminal.warn('One file is of one tool: name --posthog or --formbricks.')
      return 2
    }
    const [from] = froms
    const answers = from && files.length === 2 ? files[1] : undefined
    const file = oneFile(answers === undefined ? files : files.slice(0, 1), { command: 'import', terminal })
    if (file === undefined) return 2
    if (from && answers !== undefined) return importAnswers(file, answers, { from, terminal })
    if (from) return movePrompts(file, from, terminal)
    if ((await stat(file).catch(() => undefined))?.isDirectory()) {
      terminal.warn(`${file} is a folder. Name the file in it.`)
      return 2
    }
    try {
      // What is refused makes no database.
      exportIdOf(await firstLine(file))
    } catch (error) {
      const tool = error instanceof ImportProblem ? await toolOf(file) : undefined
      if (!tool) return told(error, terminal)
      terminal.warn(`${file} has a survey of another tool: earshot import ${tool} ${file}.`)
      return 2
    }
    return withDatabase(
      terminal,
      async ({ database, place }) => {
        terminal.say(`${await importAll(database, linesOf(file))} rows of ${file} stand in ${place} now.`)
        return 0
      },
      { unmade: 'expected' },
    )
  },
}

/** Without the byte order mark that some editors write before the first one. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let isFirst = true
  const input = createReadStream(file)
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield isFirst ? line.replace(/^\uFEFF/, '') : line
    isFirst = false
  }
}

async function firstLine(file: string): Promise<string> {
  for await (const line of linesOf(file)) if (line.trim()) return line
  return ''
}

const movesFrom = (words: readonly string[]): readonly (keyof typeof movers)[] =>
  words.filter((word): word is keyof typeof movers => word in movers)

async function movePrompts(file: string, from: keyof typeof movers, terminal: Terminal): Promise<ExitCode> {
  const moved = await readMoved(file, from, terminal)
  if (!moved) return 2
  if (moved.prompts.length) {
    terminal.say(JSON.stringify({ prompts: moved.prompts }, null, 2))
    terminal.warn(
      `${moved.prompts.length === 1 ? '1 prompt' : `${moved.prompts.length} prompts`}. Keep what was written as prompts.json (with > prompts.json), mend what earshot lint prompts.json says, and start with EARSHOT_PROMPTS=prompts.json.`,
    )
  }
  return moved.refused.length ? 1 : 0
}
