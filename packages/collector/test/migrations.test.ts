import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../src/storage/database.ts'
import { openPostgresDatabase } from '../src/storage/postgres-database.ts'
import { migratePostgres } from '../src/storage/postgres-migrations.ts'
import { migrateSqlite } from '../src/storage/sqlite-migrations.ts'
import { type PostgresServer, postgresIsHere, startPostgres } from './postgres-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-migrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('C46 a migration of SQLite that breaks off', () => {
  it('leaves nothing of its step, and goes on with the next start', () => {
    const database = new DatabaseSync(join(folder, 'broken.db'))
    const steps = () => database.prepare('SELECT id FROM migrations ORDER BY id').all()
    // The last table of the fifth step is there already, so that step fails when nearly all of it is done.
    database.exec('CREATE TABLE news (id TEXT)')
    expect(() => migrateSqlite(database, 1)).toThrow('already exists')
    expect(steps()).toEqual([1, 2, 3, 4].map((id) => ({ id })))
    expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'conflicts'").all()).toEqual([])
    database.exec('DROP TABLE news')
    migrateSqlite(database, 2)
    migrateSqlite(database, 3)
    const whole = new DatabaseSync(':memory:')
    migrateSqlite(whole, 1)
    expect(steps()).toEqual(whole.prepare('SELECT id FROM migrations ORDER BY id').all())
    whole.close()
    database.close()
  })
})

// Left out only where PostgreSQL is not installed and nobody has promised it (see postgres-server.ts).
describe.skipIf(!postgresIsHere)('C46 a migration of PostgreSQL that breaks off', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server?.stop())

  it('leaves nothing of its step, wherever that was, and goes on with the next start', async () => {
    const database = await openPostgresDatabase(await server.freshDatabase(), { connections: 2 })
    const tables = async (): Promise<number> =>
      (await database.query('SELECT 1 AS found FROM pg_tables WHERE schemaname = current_schema()')).length
    const all = await tables()
    const drop = async (): Promise<void> => {
      const rows = await database.query('SELECT tablename FROM pg_tables WHERE schemaname = current_schema()')
      for (const { tablename } of rows) await database.query(`DROP TABLE ${tablename} CASCADE`)
    }
    for (const last of [1, 4, 9, 20]) {
      await drop()
      await expect(migratePostgres(breaking(database, last), 1)).rejects.toThrow('cut')
      expect(await tables()).toBe(1)
    }
    await migratePostgres(database, 2)
    await migratePostgres(database, 3)
    expect(await tables()).toBe(all)
    await database.close()
  })
})

/** The same database, whose connection is cut in the middle of a transaction. */
function breaking(database: Database, last: number): Database {
  return {
    ...database,
    write: (work) =>
      database.write((query, insert) => {
        let count = 0
        return work(async (sql, values) => {
          if (count++ === last) throw new Error('cut')
          return query(sql, values)
        }, insert)
      }),
  }
}
