import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import type { Storage } from '../src/storage/port.ts'
import { openPostgres } from '../src/storage/postgres.ts'
import { commentsContract } from './comments-contract.ts'
import { listeningContract } from './listening-contract.ts'
import { type PostgresServer, postgresIsHere, startPostgres } from './postgres-server.ts'
import { storageContract } from './storage-contract.ts'
import { signedIn, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

// Left out only where PostgreSQL is not installed and nobody has promised it (see postgres-server.ts).
describe.skipIf(!postgresIsHere)('PostgreSQL', () => {
  let server: PostgresServer
  let url: string
  let sql: postgres.Sql
  beforeAll(async () => {
    server = await startPostgres()
    url = await server.freshDatabase()
    sql = postgres(url, { max: 1, onnotice: () => {} })
  }, 60_000)
  afterAll(async () => {
    await sql?.end()
    await server?.stop()
  })

  /** One database for all tests: emptying is quicker than making. */
  async function open(): Promise<Storage> {
    const storage = await openPostgres(url, { connections: 3 })
    const tables = await sql`SELECT tablename FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> 'migrations'`
    await sql.unsafe(tables.map(({ tablename }) => `DELETE FROM ${tablename}`).join(';'))
    return storage
  }

  storageContract('postgres', open)
  listeningContract('postgres', open)
  commentsContract('postgres', open)

  it('runs its migrations once, also where nodes start at once', async () => {
    const fresh = await server.freshDatabase()
    const nodes = await Promise.all(Array.from({ length: 4 }, () => openPostgres(fresh, { connections: 2 })))
    await nodes[0]?.setSetting('colour', 'green')
    expect(await nodes[3]?.setting('colour')).toBe('green')
    await Promise.all(nodes.map((node) => node.close()))
  })

  it('refuses a database of a newer version', async () => {
    const fresh = await server.freshDatabase()
    await (await openPostgres(fresh)).close()
    const other = postgres(fresh, { max: 1, onnotice: () => {} })
    await other`INSERT INTO migrations VALUES (9999, 'from the future', 1)`
    await other.end()
    await expect(openPostgres(fresh)).rejects.toThrow(/newer version of Earshot/)
  })

  it('leaves the tables of another program as they are', async () => {
    const fresh = await server.freshDatabase()
    const shop = postgres(fresh, { max: 1 })
    await shop`CREATE TABLE migrations (id INTEGER, migration TEXT, batch INTEGER)`
    await expect(openPostgres(fresh)).rejects.toThrow(/“migrations” of another program; nothing was changed/)
    expect(
      await shop`SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema = 'public'`,
    ).toEqual([{ tables: 1 }])
    await shop.end()
  })

  it('never fails for a letter that it cannot keep, in an address, a form or what a program sends', async () => {
    const test = testApp({ storage: await open() })
    await senderOf(() => test).post(said({ run: 'a', answers: { rating: 1, why: 'Cold.' } }))
    const cookie = await signedIn(test.app)
    const ask = async (method: string, path: string, body?: string): Promise<number> => {
      const type = path.startsWith('/v1') ? 'text/plain' : 'application/x-www-form-urlencoded'
      const headers = { cookie, accept: 'text/html', 'content-type': type }
      return (await test.app.request(path, { method, headers, ...(body !== undefined && { body }) })).status
    }
    await ask('GET', '/inbox')
    const paths = [
      '/inbox/x',
      '/answers/x',
      '/r/x?code=',
      '/?place=x',
      '/?prompt=x',
      '/cards?from=x',
      '/draw/x',
    ]
    const programs = [
      '/v1/responses?place=x',
      '/v1/calls/x',
      '/v1/prompts/how-did-we-do?version=x',
      '/v1/cases/x',
    ]
    for (const path of [...paths, ...programs]) expect(await ask('GET', `${path}%00`), path).toBeLessThan(500)
    expect(await ask('DELETE', '/v1/responses/x%00')).toBeLessThan(500)
    expect(await ask('POST', '/staff', 'state=seen&ids=x%00')).toBe(303)
    expect(await ask('POST', '/cards', `drop=${'9'.repeat(20)}`)).toBe(303)
    expect(await ask('POST', '/inbox/a', 'deed=took&owner=Mia%00+%5Cu0000&from=&by=Mia')).toBe(303)
    expect((await test.storage.listening.case('a'))?.owner).toBe('Mia\ufffd \\u0000')
    const half = JSON.stringify({ by: 'Mia', owner: `${'x'.repeat(99)}🍲`, note: 'a\0b' })
    expect(await ask('PATCH', '/v1/cases/a', half)).toBe(200)
    expect((await test.storage.listening.case('a'))?.owner).toBe(`${'x'.repeat(99)}\ufffd`)
    expect(test.reports).toEqual([])
    await test.close()
  })

  it('C21 stores the same ids once, however many nodes take them at the same moment', async () => {
    const first = await open()
    const nodes = [first, await openPostgres(url), await openPostgres(url)]
    const records = Array.from({ length: 200 }, (_, index) =>
      recordOf(said({ run: `run-${index}`, revision: 1 }), new Map()),
    )
    const verdicts = await Promise.all(
      nodes.flatMap((node, shift) =>
        Array.from({ length: 10 }, (_, part) => {
          // Each node takes them in an order of its own.
          const own = [...records.slice(shift * 60), ...records.slice(0, shift * 60)]
          return node.store(own.slice(part * 20, part * 20 + 20), 1)
        }),
      ),
    )
    const flat = verdicts.flat()
    expect(flat.filter((verdict) => verdict === 'accepted')).toHaveLength(200)
    expect(flat.filter((verdict) => verdict === 'duplicate')).toHaveLength(400)
    const [row] = await sql`SELECT count(*)::int AS rows FROM responses`
    expect(row?.rows).toBe(200)
    await Promise.all(nodes.map((node) => node.close()))
  })

  it('C45 lets one response stand for a key, whatever nodes do to it at the same moment', async () => {
    const first = await open()
    const nodes = [first, await openPostgres(url), await openPostgres(url)]
    const { presets } = await import('@earshot/presets')
    const prompts = new Map(presets.map((prompt) => [prompt.id, prompt]))
    const context = { order: 'A-1' }
    for (let round = 0; round < 4; round++) {
      await Promise.all(
        nodes.flatMap((node, index) => {
          const run = `run-${round}-${index}`
          const before = `run-${round - 1}-${index}`
          return [
            node.store([recordOf(said({ run, context, revision: 1 }), prompts)], 1),
            node.store(
              [recordOf(said({ run: before, context, revision: 2, type: 'withdrawn' }), prompts)],
              1,
            ),
          ]
        }),
      )
      const rows = await sql`SELECT stands, state FROM responses WHERE once_key IS NOT NULL AND stands = 1`
      expect(rows).toHaveLength(1)
    }
    await Promise.all(nodes.map((node) => node.close()))
  })

  it('C44 says that it is unavailable where others hold what it needs, and works after', async () => {
    const storage = await open()
    const impatient = await openPostgres(url, { connections: 2, patienceMs: 400 })
    const records = [recordOf(said({ run: 'held' }), new Map())]
    await sql.begin(async (other) => {
      await other`LOCK TABLE responses IN ACCESS EXCLUSIVE MODE`
      await expect(impatient.store(records, 1)).rejects.toMatchObject({ name: 'StorageUnavailable' })
      await expect(impatient.responses({}, { limit: 1 })).rejects.toMatchObject({
        name: 'StorageUnavailable',
      })
    })
    // Whether the first try was written after all is not known, and no matter.
    const [verdict] = await storage.store(records, 1)
    expect(['accepted', 'duplicate']).toContain(verdict)
    expect((await storage.responses({}, { limit: 9 })).responses).toHaveLength(1)
    await Promise.all([storage.close(), impatient.close()])
  })

  it('C42 says that it is unavailable while its server is away, and works after, with one row', async () => {
    const storage = await open()
    const records = [recordOf(said({ run: 'a', revision: 1 }), new Map())]
    await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'earshot'`
    // The connections that were cut are noticed at their next use, or before.
    const again = async (): Promise<readonly string[]> => {
      try {
        return await storage.store(records, 1)
      } catch (error) {
        expect(error).toMatchObject({ name: 'StorageUnavailable' })
        return again()
      }
    }
    expect(await again()).toEqual(['accepted'])
    await server.kill()
    await expect(storage.store(records, 1)).rejects.toMatchObject({ name: 'StorageUnavailable' })
    // However long it is away: nobody waits for many seconds to hear so, nor when it is back.
    const began = performance.now()
    for (let tries = 0; tries < 24; tries++)
      await expect(storage.probe(1)).rejects.toMatchObject({ name: 'StorageUnavailable' })
    expect(performance.now() - began).toBeLessThan(9_000)
    await server.start()
    expect(await again()).toEqual(['duplicate'])
    await storage.close()
  })
})
