import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Database } from './database.ts'
import { exportAll, importAll } from './move.ts'
import { openSqliteDatabase } from './sqlite-database.ts'

/** Why a copy was not made or not put back. Nothing was changed then. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
}

/**
 * Writes everything into one SQLite file, whatever the database is, while collectors go on writing to it. The file is there
 * when it is whole, and not before.
 *
 * @throws BackupProblem where the file is there already
 */
export async function backup(database: Database, file: string): Promise<void> {
  if (existsSync(file)) throw new BackupProblem(`${file} is there already. Give another name.`)
  if (!existsSync(dirname(file)))
    throw new BackupProblem(`There is no folder ${dirname(file)}. Make it first.`)
  const part = `${file}.part`
  removeSqlite(part)
  // What SQLite copies itself is of one moment too, and quicker.
  if (database.dialect.name === 'sqlite') await database.query('VACUUM INTO ?', [part])
  else await copyInto(database, part)
  checkSqlite(part)
  renameSync(part, file)
}

async function copyInto(database: Database, file: string): Promise<void> {
  const copy = openSqliteDatabase(file)
  try {
    await importAll(copy, exportAll(database))
  } finally {
    await copy.close()
  }
}

/**
 * Puts a backup in the place of a SQLite database that nobody uses now. What was there is kept beside it.
 *
 * @returns the path of what was there
 * @throws BackupProblem where the backup is not whole, or a collector runs on the database
 */
export function restoreSqlite(file: string, path: string, now: Date): string | undefined {
  checkSqlite(file)
  const part = `${path}.part`
  removeSqlite(part)
  copyFileSync(file, part)
  checkSqlite(part)
  if (!existsSync(path)) {
    renameSync(part, path)
    return undefined
  }
  endLogOf(path)
  const before = `${path}.before-${now.toISOString().replaceAll(':', '-')}`
  renameSync(path, before)
  renameSync(part, path)
  return before
}

/** Puts a backup into a database of another kind, which must have no answers yet. */
export async function restoreInto(file: string, database: Database): Promise<number> {
  checkSqlite(file)
  // A copy, because opening it may bring it up to this version, and a backup stays what it is.
  const folder = mkdtempSync(join(tmpdir(), 'earshot-restore-'))
  copyFileSync(file, join(folder, 'copy.db'))
  const from = openSqliteDatabase(join(folder, 'copy.db'))
  try {
    return await importAll(database, exportAll(from))
  } finally {
    await from.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Ends the log beside a database, which only the last to leave may do. */
function endLogOf(path: string): void {
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA busy_timeout = 500')
    database.exec('PRAGMA journal_mode = DELETE')
  } catch (error) {
    throw new BackupProblem(`${path} is in use. End the collector first.`, { cause: error })
  } finally {
    database.close()
  }
}

function checkSqlite(file: string): void {
  if (!existsSync(file)) throw new BackupProblem(`There is no file ${file}.`)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { readOnly: true })
    const [row] = database.prepare('PRAGMA quick_check(1)').all()
    if (row?.quick_check !== 'ok') throw new Error(`${row?.quick_check}`)
    database.prepare('SELECT max(id) FROM migrations').get()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new BackupProblem(`${file} is no whole database of Earshot: ${why}.`, { cause: error })
  } finally {
    database?.close()
  }
}

function removeSqlite(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
}
