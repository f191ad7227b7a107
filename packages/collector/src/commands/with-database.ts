import { readSettings } from '../config.ts'
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

/**
 * Runs a command on the database that the environment names, and tells in one sentence what cannot be done.
 *
 * @returns 2 where the settings are wrong or the database cannot be had, 1 where the work was refused
 */
export async function withDatabase(
  terminal: Terminal,
  work: (opened: Opened) => Promise<ExitCode>,
): Promise<ExitCode> {
  const setting = databaseSetting(terminal)
  if (setting === undefined) return 2
  let opened: Opened | undefined
  try {
    opened = await openDatabase(setting)
    return await work(opened)
  } catch (error) {
    return told(error, terminal)
  } finally {
    await opened?.database.close()
  }
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
  const isFile = error instanceof Error && 'path' in error && 'code' in error
  if (!(isRefused || isFile || error instanceof StartProblem || error instanceof StorageUnavailable))
    throw error
  terminal.warn(error.message)
  return isRefused ? 1 : 2
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
