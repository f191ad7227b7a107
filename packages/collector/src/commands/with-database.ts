import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readSettings } from '../config.ts'
import { fileReason } from '../file-reason.ts'
import { StartProblem } from '../start-problem.ts'
import { BackupProblem } from '../storage/backup.ts'
import type { Database } from '../storage/database.ts'
import { ImportProblem } from '../storage/move.ts'
import { openDatabase } from '../storage/open-database.ts'
import { StorageUnavailable } from '../storage/port.ts'
import type { ExitCode, Terminal } from './command.ts'

/** What a command works with. */
export interface Opened {
  readonly database: Database
  readonly place: string
}

/** What a database that is not there yet means: that a new one is made and this told, that the command is refused, or nothing. */
export type Unmade = 'made' | 'refused' | 'expected'

const whereItIs =
  'Where earshot serve keeps another one, go to the folder in which it runs, or name its database: EARSHOT_DATABASE=sqlite:/path/to/earshot.db.'

/**
 * Runs a command on the database that the environment names, and tells in one sentence what cannot be done.
 *
 * @returns 2 where the settings are wrong or the database cannot be had, 1 where the work was refused
 */
export async function withDatabase(
  terminal: Terminal,
  work: (opened: Opened) => Promise<ExitCode>,
  { unmade = 'made' }: { readonly unmade?: Unmade } = {},
): Promise<ExitCode> {
  const setting = databaseSetting(terminal)
  if (setting === undefined) return 2
  const missing = unmade === 'expected' ? undefined : missingFile(setting)
  if (missing && unmade === 'refused') {
    terminal.warn(`There is no database ${missing}. ${whereItIs}`)
    return 2
  }
  let opened: Opened | undefined
  try {
    opened = await openDatabase(setting)
    if (missing) terminal.warn(`There was no database ${missing}, so a new one was made. ${whereItIs}`)
    return await work(opened)
  } catch (error) {
    return told(error, terminal)
  } finally {
    await opened?.database.close()
  }
}

/** The path of a SQLite file that is not there. */
function missingFile(setting: string): string | undefined {
  const path = setting.startsWith('sqlite:') ? resolve(setting.slice('sqlite:'.length)) : undefined
  return path === undefined || existsSync(path) ? undefined : path
}

/** What `EARSHOT_DATABASE` says, or `undefined` where it is wrong, which was told then. */
export function databaseSetting(terminal: Terminal): string | undefined {
  const read = readSettings(terminal.environment)
  if (read.status === 'ok') return read.settings.database
  terminal.warn(read.message)
  return undefined
}

/** Tells what went wrong, where it is nothing that should not have happened. */
export function told(error: unknown, terminal: Terminal): ExitCode {
  const isRefused = error instanceof BackupProblem || error instanceof ImportProblem
  if (isRefused || error instanceof StartProblem || error instanceof StorageUnavailable) {
    terminal.warn(error.message)
    return isRefused ? 1 : 2
  }
  const why = fileReason(error)
  if (why === undefined) throw error
  const file = error instanceof Error && 'path' in error ? error.path : 'The file'
  terminal.warn(`${file} cannot be used: ${why}.`)
  return 2
}

/** The one file that a command takes, or `undefined`, which was told then. */
export function oneFile(
  words: readonly string[],
  { command, terminal }: { readonly command: string; readonly terminal: Terminal },
): string | undefined {
  const [file, ...more] = words
  if (file !== undefined && file !== '-' && !more.length) return file
  terminal.warn(`Name one file: earshot ${command} FILE.`)
  return undefined
}
