import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { openSqlite } from '../src/storage/sqlite.ts'
import { commentsContract } from './comments-contract.ts'
import { listeningContract } from './listening-contract.ts'
import { storageContract } from './storage-contract.ts'
import { marked, said } from './test-events.ts'
import { talliesOf } from './totals-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-sqlite-'))
let files = 0
const freshPath = (): string => join(folder, `${++files}.db`)
const record = () => recordOf(said({ run: 'a' }), new Map())

storageContract('sqlite', async () => openSqlite(freshPath()))
listeningContract('sqlite', async () => openSqlite(freshPath()))
commentsContract('sqlite', async () => openSqlite(freshPath()))

describe('openSqlite', () => {
  it('writes ahead, and lets every commit reach the disk', () => {
    const path = freshPath()
    openSqlite(path)
    const other = new DatabaseSync(path)
    expect(other.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    other.close()
  })

  it('finds everything again', async () => {
    const path = freshPath()
    const first = openSqlite(path)
    await first.store([record()], 1)
    await first.close()
    const second = openSqlite(path)
    expect(await second.response('a')).toMatchObject({ id: 'a', state: 'submitted' })
    await second.close()
  })

  it('runs its migrations once, also where two processes start at once', async () => {
    const path = freshPath()
    const both = [openSqlite(path), openSqlite(path)]
    await both[0]?.store([record()], 1)
    expect(await both[1]?.response('a')).toMatchObject({ id: 'a' })
    const other = new DatabaseSync(path)
    expect(other.prepare('SELECT id FROM migrations').all()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26].map(
        (id) => ({
          id,
        }),
      ),
    )
    other.close()
  })

  it('C40 lets one response stand for a key, also where two processes write', async () => {
    const path = freshPath()
    const both = [openSqlite(path), openSqlite(path)]
    const prompts = new Map([[howDidWeDo.id, howDidWeDo]])
    const ids = Array.from({ length: 10 }, (_, index) => `run-${index}`)
    await Promise.all(
      ids.map((id, index) =>
        both[index % 2]?.store([recordOf(said({ run: id, context: { order: 'A-1' } }), prompts)], 1),
      ),
    )
    const other = new DatabaseSync(path)
    expect(other.prepare('SELECT id FROM responses WHERE stands = 1').all()).toHaveLength(1)
    expect(() => other.exec('UPDATE responses SET stands = 1')).toThrow('UNIQUE')
    other.close()
  })

  it('brings a database of the first version up to this one', async () => {
    const path = freshPath()
    const newer = openSqlite(path)
    await newer.store(
      [said({ run: 'a' }), said({ run: 'b', type: 'withdrawn' }), marked({ run: 'c' })].map((event) =>
        recordOf(event, new Map()),
      ),
      1,
    )
    await newer.close()
    const old = new DatabaseSync(path)
    old.exec(`
      DROP INDEX responses_once; DROP INDEX responses_first;
      ALTER TABLE responses DROP COLUMN marked;
      ALTER TABLE responses DROP COLUMN once_key;
      ALTER TABLE responses DROP COLUMN finished;
      ALTER TABLE responses DROP COLUMN stands;
      CREATE INDEX responses_tally ON responses
        (prompt, audience, headline, state, criticism, call, headline_label);
      CREATE INDEX runs_shown ON runs (prompt, id) WHERE shown_at IS NOT NULL;
      DROP TABLE kiosks; DROP TABLE calls;
      ALTER TABLE responses DROP COLUMN device_time;
      ALTER TABLE responses DROP COLUMN clock;
      DROP TABLE conflicts; DROP TABLE tombstones; DROP TABLE definitions; DROP TABLE leases; DROP TABLE news; DROP TABLE keys;
      DROP TABLE webhooks; DROP TABLE deliveries; DROP TABLE alerts; DROP TABLE alert_subjects; DROP TABLE people; DROP TABLE people_sessions; DROP TABLE tries; DROP TABLE own_prompts; DROP TABLE comments; DROP TABLE comment_words; DROP TABLE cards;
      DROP INDEX responses_changed; DROP INDEX responses_calls; DROP INDEX runs_shown_at;
      DROP TABLE digests; DROP TABLE case_events; DROP TABLE cases; DROP TABLE actions;
      DROP TABLE losses; DROP TABLE told_losses; DROP INDEX responses_place_newest; DROP TABLE draws; DROP TABLE draw_entries;
      DELETE FROM migrations WHERE id > 1`)
    old.close()
    const storage = openSqlite(path)
    expect(await talliesOf(storage)).toMatchObject([{ responses: 1 }, { responses: 0, leftOut: 1 }])
    expect(await storage.response('b')).toMatchObject({ state: 'withdrawn' })
    await storage.close()
  })

  it('C75 refuses a database of a newer version', () => {
    const path = freshPath()
    openSqlite(path)
    const other = new DatabaseSync(path)
    other.exec("INSERT INTO migrations VALUES (9999, 'from the future', 1)")
    other.close()
    expect(() => openSqlite(path)).toThrow(/newer version of Earshot/)
  })

  it('C39 refuses a file that is no database, and leaves it as it is', () => {
    const path = freshPath()
    writeFileSync(path, 'this is a letter to my aunt, and it is longer than a header'.repeat(20))
    expect(() => openSqlite(path)).toThrow(/not a database/)
  })

  it('leaves the file of another program as it is', () => {
    for (const table of ['users (id INTEGER)', 'migrations (id INTEGER, migration TEXT, batch INTEGER)']) {
      const path = freshPath()
      const shop = new DatabaseSync(path)
      shop.exec(`CREATE TABLE ${table}`)
      expect(() => openSqlite(path)).toThrow(
        `it belongs to another program, whose tables it holds (such as “${table.split(' ')[0]}”); nothing was changed`,
      )
      expect(shop.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()).toEqual({ tables: 1 })
      expect(shop.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' })
      shop.close()
    }
  })

  it('takes a file in which only the keeper of its copies has written', async () => {
    const path = freshPath()
    const keeper = new DatabaseSync(path)
    keeper.exec('CREATE TABLE _litestream_seq (id INTEGER)')
    keeper.close()
    await openSqlite(path).close()
  })

  it('C38 says that it is unavailable while another process holds the file, and works after', async () => {
    const path = freshPath()
    const storage = openSqlite(path, { busyTimeoutMs: 20 })
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    await expect(storage.store([record()], 1)).rejects.toMatchObject({ name: 'StorageUnavailable' })
    await expect(storage.probe(1)).rejects.toMatchObject({ name: 'StorageUnavailable' })
    expect(await storage.response('a')).toBeUndefined()
    other.exec('COMMIT')
    expect(await storage.store([record()], 1)).toEqual(['accepted'])
    other.close()
  })

  it('keeps nothing of a batch that breaks in its middle', async () => {
    const path = freshPath()
    const storage = openSqlite(path)
    const other = new DatabaseSync(path)
    other.exec(`CREATE TRIGGER break BEFORE INSERT ON responses WHEN new.id = 'c'
      BEGIN SELECT RAISE(FAIL, 'broken on purpose'); END`)
    other.close()
    const batch = ['a', 'b', 'c'].map((run) => recordOf(said({ run }), new Map()))
    await expect(storage.store(batch, 1)).rejects.toThrow('broken on purpose')
    expect((await storage.responses({}, { limit: 10 })).responses).toEqual([])
    expect(await storage.store(batch.slice(0, 2), 1)).toEqual(['accepted', 'accepted'])
    await storage.close()
  })
})
