import { readSettings } from '../config.ts'
import { type RunningCollector, StartProblem, startCollector } from '../start.ts'
import { resetWarning } from '../storage/sqlite-version.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { settingsHelp } from './settings-help.ts'

/** `earshot serve`: the collector, until it is asked to end. */
export const serve: Command = {
  name: 'serve',
  summary: 'start the collector',
  options: ['--json'],
  help: () => `earshot serve [--json]

Starts the collector: it takes answers, keeps them, and shows them.

  --json  write one line to standard output once it can take events:
          {"url":"…","database":"…","writeKey":"pk_…"}

Settings are environment variables:

${settingsHelp()}`,
  run: serveUntilStopped,
}

async function serveUntilStopped(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readSettings(terminal.environment)
  if (read.status === 'invalid') {
    terminal.warn(read.message)
    return 2
  }
  const { settings } = read
  try {
    const collector = await startCollector(settings)
    const rare = /^postgres/.test(collector.database) ? undefined : resetWarning(process.versions.sqlite)
    if (rare) terminal.warn(rare)
    const fresh = onlyNow(collector, settings)
    if (options.includes('--json')) {
      if (fresh) terminal.warn(fresh)
      const { url, database, writeKey } = collector
      terminal.say(JSON.stringify({ url, database, writeKey }))
    } else {
      terminal.say(welcome(collector))
      if (fresh) terminal.say(`\n${fresh}`)
    }
    await terminal.untilStopped()
    await collector.close()
    return 0
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    terminal.warn(error.message)
    return 2
  }
}

function welcome({ url, database, writeKey }: RunningCollector): string {
  return `Earshot listens at ${url}

  What people said  ${url}/
  A page that asks  ${url}/ask/how-did-we-do
  Database          ${database}

To ask on a page of yours, put this line into it:

  <script async src="${url}/earshot.js" data-key="${writeKey}" data-prompt="how-did-we-do"></script>`
}

/** What was made at this start, and cannot be told again: only its hash is kept. */
function onlyNow(
  { readKey, ownerPassword }: RunningCollector,
  given: { readonly readKey?: string; readonly ownerPassword?: string; readonly keep?: object },
): string | undefined {
  const lines = [
    ...(ownerPassword && !given.ownerPassword ? [`  Owner's password  ${ownerPassword}`] : []),
    ...(readKey && !given.readKey ? [`  Read key          ${readKey}`] : []),
  ]
  if (!lines.length) return undefined
  return `Keep these; they are shown only now. To choose your own, set EARSHOT_OWNER_PASSWORD and EARSHOT_READ_KEY.

${lines.join('\n')}${given.keep ? '' : '\n\nAnswers are kept for two years. EARSHOT_KEEP says otherwise: EARSHOT_KEEP=always keeps them for good.'}`
}
