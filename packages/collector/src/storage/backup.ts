import {
  accessSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Database, Row } from './database.ts'
import { erasure } from './erasure.ts'
import { exportAll, importAll } from './move.ts'
import { tombstoneOf } from './record-writer.ts'
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
  try {
    // What SQLite copies itself is of one moment too, and quicker.
    if (database.dialect.name === 'sqlite') await database.query('VACUUM INTO ?', [part])
    else await copyInto(database, part)
    checkSqlite(part)
  } catch (error) {
    // Half a copy takes the room that is missing, and holds answers that nobody looks after.
    removeSqlite(part)
    throw problemOfWriting(error, file)
  }
  // Only for whoever runs this: every answer and every key stands in it.
  chmodSync(part, 0o600)
  renameSync(part, file)
}

/** SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN, and what people call them. */
const whyNotWritten: Readonly<Record<number, string>> = {
  8: 'nothing can be written there',
  10: 'the disk does not take it',
  13: 'the disk is full',
  14: 'nothing can be written there',
}

/** What SQLite says of the file that it writes, as a sentence with its name. Everything else stays as it is. */
function problemOfWriting(error: unknown, file: string): unknown {
  const { errcode, cause } = error as { errcode?: number; cause?: { errcode?: number } } // what node:sqlite throws
  const why = whyNotWritten[(errcode ?? cause?.errcode ?? 0) % 256]
  if (!why) return error
  return new BackupProblem(`${file} was not written: ${why}. Give a place with room.`, { cause: error })
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
 * @throws BackupProblem where the backup is not whole, or a collector runs on the database; what the file system says of a
 *   backup that is not there
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
  // The log of a file that is broken could not be ended, and must not be taken for one of the copy.
  for (const end of ['-wal', '-shm']) if (existsSync(path + end)) renameSync(path + end, before + end)
  renameSync(part, path)
  return before
}

/**
 * Erases from a database that was put back what was erased since the copy was made, as far as the one before it knows, and
 * keeps it from coming again.
 *
 * @param before - the path of the database that was there
 * @returns how many responses and runs there were; `undefined` where the one before cannot be read
 */
export async function eraseAgain(path: string, before: string, now: number): Promise<number | undefined> {
  const rows = tombstonesIn(before)
  if (!rows) return undefined
  const database = openSqliteDatabase(path)
  try {
    await database.write((_, insert) =>
      insert({
        table: 'tombstones',
        columns: ['hash', 'erased_at'],
        onConflict: 'ON CONFLICT (hash) DO NOTHING',
        rows: rows.map(({ hash, erased_at }) => [`${hash}`, Number(erased_at)]),
      }),
    )
    const known = new Set(rows.map(({ hash }) => `${hash}`))
    const { everyResponse, erase } = erasure(database)
    const erased: string[] = []
    for (let after: string | undefined; known.size; ) {
      const page = await everyResponse(after, 200)
      after = page.at(-1)?.id
      if (after === undefined) break
      const ids = [...new Set(page.map(({ id }) => id))].filter((id) => known.has(tombstoneOf(id)))
      if (ids.length) erased.push(...(await erase(ids, now)))
    }
    return erased.length
  } finally {
    await database.close()
  }
}

/** Changes nothing there. Somebody may put a copy back because what was there is broken, or of a version without them. */
function tombstonesIn(path: string): readonly Row[] | undefined {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    return database.prepare('SELECT hash, erased_at FROM tombstones').all() as Row[] // texts and numbers
  } catch {
    return undefined // whoever asked tells so
  } finally {
    database.close()
  }
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

/** SQLITE_BUSY (https://sqlite.org/rescode.html). */
const busy = 5

/** Ends the log beside a database, which only the last to leave may do. */
function endLogOf(path: string): void {
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA busy_timeout = 500')
    database.exec('PRAGMA journal_mode = DELETE')
  } catch (error) {
    // What cannot be read is put aside as it is: a copy is put back because of that.
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === busy)
      throw new BackupProblem(`${path} is in use. End the collector first.`, { cause: error })
  } finally {
    database.close()
  }
}

function checkSqlite(file: string): void {
  // A wrong name is told as every command tells it.
  accessSync(file)
  if (!statSync(file).isFile()) throw new BackupProblem(`${file} is no file. Give the copy itself.`)
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
