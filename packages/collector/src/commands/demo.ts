import { resolve } from 'node:path'
import { presets } from '@earshot/presets'
import { readSettings, type Settings } from '../config.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { type RunningCollector, StartProblem, startCollector } from '../start.ts'
import { openSqlite } from '../storage/sqlite.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { settingsHelp } from './settings-help.ts'

const database = 'sqlite:./earshot-demo.db'
const ownerPassword = 'earshot-demo'
/** In the settings of a database that the example was filled into. */
const mark = 'demo'

/** `earshot demo`: the collector with a year of a restaurant, a shop and an office in it. */
export const demo: Command = {
  name: 'demo',
  summary: 'start with a filled example',
  options: ['--json'],
  help: () => `earshot demo [--json]

Makes ./earshot-demo.db with a year of made-up answers of a restaurant, its shop on the web and the office behind them,
and starts the collector on it. Where the file is there already, it is used as it is; delete it to begin anew.

  --json  write one line to standard output once it can take events:
          {"url":"…","database":"…","writeKey":"pk_…"}

The owner's password is ${ownerPassword}. Settings are environment variables:

${settingsHelp()}`,
  run: demoUntilStopped,
}

async function demoUntilStopped(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readSettings({
    EARSHOT_DATABASE: database,
    EARSHOT_OWNER_PASSWORD: ownerPassword,
    ...terminal.environment,
  })
  if (read.status === 'invalid') {
    terminal.warn(read.message)
    return 2
  }
  try {
    await fill(read.settings, terminal)
    const collector = await startCollector(read.settings)
    const { url, writeKey, database: path } = collector
    terminal.say(
      options.includes('--json')
        ? JSON.stringify({ url, database: path, writeKey })
        : welcome(collector, read.settings),
    )
    await terminal.untilStopped()
    await collector.close()
    return 0
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    terminal.warn(error.message)
    return 2
  }
}

/** Fills the database where it is empty. One that holds anything else is left alone. */
async function fill({ database }: Settings, terminal: Terminal): Promise<void> {
  if (!database.startsWith('sqlite:'))
    throw new StartProblem('The example is kept in SQLite. Set EARSHOT_DATABASE to sqlite: and a path.')
  const path = resolve(database.replace(/^sqlite:/, ''))
  const storage = openSqlite(path, { careless: true })
  try {
    if ((await storage.setting(mark)) !== undefined) return
    if ((await storage.responses({}, { limit: 1 })).responses.length)
      throw new StartProblem(`The database ${path} has answers in it. Give the example an empty one.`)
    terminal.warn('Making a year of answers. This takes some seconds.')
    await fillDemo(storage, new Map(presets.map((prompt) => [prompt.id, prompt])), Date.now())
    await storage.setSetting(mark, 'filled')
  } finally {
    await storage.close()
  }
}

function welcome({ url, database: path }: RunningCollector, settings: Settings): string {
  return `Earshot shows an example at ${url}

  Listening   ${url}/
  Inbox       ${url}/inbox
  Tables      ${url}/staff
  Password    ${settings.ownerPassword}
  Database    ${path}

All of it is made up. Delete the database to begin anew.`
}
