import { DatabaseSync } from 'node:sqlite'
import { migrate } from './migrations.ts'
import { type Storage, StorageUnavailable } from './port.ts'
import { deviceQueries } from './sqlite-devices.ts'
import { listeningStorage } from './sqlite-listening.ts'
import { recordWriter } from './sqlite-records.ts'
import { responseQueries } from './sqlite-responses.ts'

export interface SqliteOptions {
  /** How long a write waits for another process that holds the file. The process stands still meanwhile. */
  readonly busyTimeoutMs?: number
  /** Does not wait for the disk. For what can be made anew, such as the example. Default: false. */
  readonly careless?: boolean
}

/**
 * Opens the database file, makes it where there is none, and brings it up to this version. What is stored has reached
 * the disk when a call resolves (WAL, `synchronous = FULL`).
 *
 * @throws Error where the file cannot be opened or is no database
 */
export function openSqlite(
  path: string,
  { busyTimeoutMs = 2_000, careless = false }: SqliteOptions = {},
): Storage {
  const database = new DatabaseSync(path)
  try {
    database.exec(`PRAGMA busy_timeout = ${Math.round(busyTimeoutMs)}`)
    database.exec('PRAGMA journal_mode = WAL')
    database.exec(`PRAGMA synchronous = ${careless ? 'OFF' : 'FULL'}`)
    database.exec('PRAGMA foreign_keys = ON')
    migrate(database, Date.now())
    return storageOn(database)
  } catch (error) {
    database.close()
    throw error
  }
}

function storageOn(database: DatabaseSync): Storage {
  const write = recordWriter(database)
  const queries = responseQueries(database)
  const devices = deviceQueries(database)
  const getSetting = database.prepare('SELECT value FROM settings WHERE name = ?')
  const putSetting = database.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)')
  const addSession = database.prepare('INSERT OR REPLACE INTO sessions VALUES (?, ?)')
  const dropExpired = database.prepare('DELETE FROM sessions WHERE expires_at <= ?')
  const findSession = database.prepare('SELECT 1 FROM sessions WHERE hash = ? AND expires_at > ?')
  const removeSession = database.prepare('DELETE FROM sessions WHERE hash = ?')
  const probe = database.prepare('INSERT OR REPLACE INTO probe VALUES (1, ?)')

  return {
    store: (records, now) =>
      attempt(() =>
        inTransaction(database, () =>
          records.map((record) =>
            record.type === 'run' ? write.run(record, now) : write.response(record, now),
          ),
        ),
      ),
    response: (id) => attempt(() => queries.one(id)),
    responses: (filter, page) => attempt(() => queries.page(filter, page)),
    hasFinished: (prompt, key) => attempt(() => queries.hasFinished(prompt, key)),
    tallies: () => attempt(() => queries.tallies()),
    showings: () => attempt(() => queries.showings()),

    beat: (kiosk) => attempt(() => devices.beat(kiosk)),
    kiosks: () => attempt(() => devices.kiosks()),
    callState: (id) => attempt(() => devices.callState(id)),
    markCall: (id, state, now) => attempt(() => devices.markCall(id, state, now)),

    listening: listeningStorage(database, attempt),

    setting: (name) => attempt(() => getSetting.get(name)?.value as string | undefined), // the column is NOT NULL text
    setSetting: (name, value) => attempt(() => void putSetting.run(name, value)),

    addSession: (hash, expiresAt) => attempt(() => void addSession.run(hash, expiresAt)),
    hasSession: (hash, now) =>
      attempt(() => {
        if (findSession.get(hash, now)) return true
        dropExpired.run(now)
        return false
      }),
    removeSession: (hash) => attempt(() => void removeSession.run(hash)),
    removeSessions: () => attempt(() => database.exec('DELETE FROM sessions')),

    probe: (now) => attempt(() => void probe.run(now)),
    close: () =>
      attempt(() => {
        if (database.isOpen) database.close()
      }),
  }
}

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // Some failures, a full disk among them, have rolled back already.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/**
 * What SQLite says when the file, not the statement, is the matter: NOMEM, BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL,
 * CANTOPEN, NOTADB (https://sqlite.org/rescode.html).
 */
const unavailable: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26])

/** Runs synchronous work as the port wants it, with failures of the database as `StorageUnavailable`. */
async function attempt<T>(work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    const { errcode, code, message } = error as { errcode?: number; code?: string; message?: string }
    // The low byte is the primary code; the rest says more than is needed here.
    const closed = code === 'ERR_INVALID_STATE'
    if (closed || (errcode !== undefined && unavailable.has(errcode & 0xff))) {
      throw new StorageUnavailable(message, { cause: error })
    }
    throw error
  }
}
