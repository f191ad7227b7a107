import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import type { Database, Query } from '../src/storage/database.ts'
import { lastingThread } from '../src/storage/lasting-thread.ts'
import { StorageUnavailable } from '../src/storage/port.ts'
import { openSqliteDatabase, openThreadedSqlite } from '../src/storage/sqlite-database.ts'
import type { SqliteThread } from '../src/storage/sqlite-threads.ts'
import { storageOn } from '../src/storage/storage-on.ts'
import { said } from './test-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-threads-'))
let files = 0
const freshPath = (): string => join(folder, `${++files}.db`)
const open: Database[] = []
const opened = async (path = freshPath()): Promise<Database> => {
  const database = await openThreadedSqlite(path, { busyTimeoutMs: 50 })
  open.push(database)
  return database
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.close()))
})

describe('openThreadedSqlite', () => {
  it('hears others while a statement takes its time', async () => {
    const { query } = await opened()
    const long = query(
      'SELECT count(*) AS n FROM (WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 400000) SELECT x FROM c)',
    )
    let turns = 0
    const turn = setInterval(() => turns++, 1)
    expect(await long).toEqual([{ n: 400_000 }])
    clearInterval(turn)
    expect(turns).toBeGreaterThan(2)
  })

  it('undoes a transaction that fails in the middle, and goes on', async () => {
    const { write, query } = await opened()
    const settings = (name: string) => ({
      table: 'settings',
      columns: ['name', 'value'],
      onConflict: '',
      rows: [[name, 'x']],
    })
    await expect(
      write(async (_, insert) => {
        await insert(settings('a'))
        await insert(settings('a'))
      }),
    ).rejects.toThrow('UNIQUE constraint failed: settings.name')
    await write((_, insert) => insert(settings('b')))
    expect(await query('SELECT name FROM settings')).toEqual([{ name: 'b' }])
  })

  it('lets another of the same process write, though that stands still while it waits', async () => {
    const path = freshPath()
    const { write } = await opened(path)
    const other = openSqliteDatabase(path, { busyTimeoutMs: 50 })
    open.push(other)
    const insert = (name: string) => (query: Query) =>
      query("INSERT INTO settings (name, value) VALUES (?, 'x')", [name])
    let second: Promise<unknown> | undefined
    await write(async (query) => {
      await insert('a')(query)
      second = other.write(insert('b'))
    })
    await second
    expect(await other.query('SELECT name FROM settings ORDER BY name')).toEqual([
      { name: 'a' },
      { name: 'b' },
    ])
  })

  it('keeps a snapshot as it was', async () => {
    const database = await opened()
    const storage = storageOn(database)
    await storage.store([recordOf(said({ run: 'a' }), new Map())], 1)
    const { query, end } = await database.snapshot()
    const count = async () => (await query('SELECT count(*) AS n FROM responses'))[0]?.n
    expect(await count()).toBe(1)
    await storage.store([recordOf(said({ run: 'b' }), new Map())], 1)
    expect(await count()).toBe(1)
    await end()
    expect(await database.query('SELECT count(*) AS n FROM responses')).toEqual([{ n: 2 }])
  })

  it('keeps what comes in by another thread', async () => {
    const database = await opened()
    const write = vi.fn(database.write)
    const storage = storageOn({ ...database, write: write as Database['write'] })
    expect(await storage.store([recordOf(said(), new Map())], 1)).toEqual(['accepted'])
    expect(write).not.toHaveBeenCalled()
  })

  it('goes on with new threads where one has ended', async () => {
    const threads: Worker[] = []
    const collect = (worker: Worker) => threads.push(worker)
    process.on('worker', collect)
    const database = await opened()
    const storage = storageOn(database)
    const store = (run: string) => storage.store([recordOf(said({ run }), new Map())], 1)
    const count = () => database.query('SELECT count(*) AS n FROM responses')
    expect([await store('a'), await count()]).toEqual([['accepted'], [{ n: 1 }]])
    await Promise.all(threads.splice(0).map((thread) => thread.terminate()))
    expect([await store('b'), await store('a')]).toEqual([['accepted'], ['duplicate']])
    expect(await Promise.all([count(), count()])).toEqual([[{ n: 2 }], [{ n: 2 }]])
    await database.close()
    await expect(count()).rejects.toThrow(StorageUnavailable)
    expect(threads).toHaveLength(2)
    process.off('worker', collect)
  })

  it('tries again to open what could not be opened', async () => {
    let [starts, ends] = [0, 0]
    const start = (): SqliteThread => {
      starts++
      return {
        connect: async () => Promise.reject(),
        keeper: async () => Promise.reject(),
        isAlive: () => starts > ends,
        end: async () => void ends++,
      }
    }
    const lasting = lastingThread(start, async () =>
      starts < 2 ? Promise.reject(new Error('full')) : starts,
    )
    await expect(lasting.opened()).rejects.toThrow('full')
    expect([await lasting.opened(), await lasting.opened()]).toEqual([2, 2])
    await lasting.end()
    await lasting.opened()
    expect([starts, ends]).toEqual([2, 2])
  })

  it('says that another holds the file, as what may succeed later', async () => {
    const path = freshPath()
    const [first, second] = [await opened(path), await opened(path)]
    await first.write(async (query) => {
      await query('DELETE FROM probe')
      await expect(second.write((inside) => inside('DELETE FROM probe'))).rejects.toThrow(StorageUnavailable)
    })
  })

  it('refuses what is no database, and what is asked after the end', async () => {
    const path = freshPath()
    writeFileSync(path, 'This is a letter, and no database at all, whatever its name may say about it.')
    await expect(openThreadedSqlite(path)).rejects.toThrow('file is not a database')
    const database = await openThreadedSqlite(freshPath())
    await Promise.all([database.close(), database.close()])
    await expect(database.query('SELECT 1')).rejects.toThrow(StorageUnavailable)
  })
})
