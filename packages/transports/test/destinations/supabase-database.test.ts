import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type PostgresServer,
  postgresIsHere,
  startPostgres,
} from '../../../collector/test/postgres-server.ts'
import { supabaseTransport } from '../../src/destinations/supabase.ts'
import { receipt, response, taken } from '../events.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const [, tables = ''] = /```sql\n([^`]*)```/.exec(readme) ?? []

let database: PostgresServer
let sql: Sql
let server: Server

/** What PostgREST answers to an insert of one row that is not to be returned: it inserts as `anon`, column by column. */
async function insert(table: string, text: string): Promise<number> {
  const columns = Object.keys(JSON.parse(text))
  try {
    await sql.begin(async (inside) => {
      await inside`SET LOCAL ROLE anon`
      await inside`INSERT INTO ${inside(table)} (${inside(columns)})
        SELECT ${inside(columns)} FROM json_populate_record(null::${inside(table)}, ${text}::text::json)`
    })
    return 201
  } catch (error) {
    const { code } = error as { readonly code: string }
    return code === '23505' ? 409 : code === '42501' ? 401 : 400
  }
}

/** The README’s own SQL on a real PostgreSQL. PostgREST itself is no package here, so what it does stands above. */
describe.runIf(postgresIsHere)('the table for Supabase', () => {
  beforeAll(async () => {
    database = await startPostgres()
    sql = postgres(await database.freshDatabase(), { max: 2, onnotice: () => {} })
    // As every project of Supabase is made.
    await sql`CREATE ROLE anon`
    await sql`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon`
    await sql.unsafe(tables)
    server = createServer(async (request, reply) => {
      let text = ''
      for await (const part of request) text += part
      reply.writeHead(await insert(`${request.url}`.replace('/rest/v1/', ''), text)).end()
    }).listen(0)
  }, 60_000)
  afterAll(async () => {
    server.close()
    await sql.end({ timeout: 1 })
    await database.stop()
  })

  const transport = () => {
    const { port } = server.address() as AddressInfo // it listens on a port
    return supabaseTransport({ url: `http://127.0.0.1:${port}`, key: 'sb_publishable_1' })
  }

  test('takes each event once, whole, from whoever may only add', async () => {
    const batch = [response('a', 1, 'updated'), response('a', 2)]
    expect(await transport().send(batch)).toEqual(taken(batch))
    expect(await transport().send([response('a', 2)])).toEqual({
      status: 'delivered',
      receipt: receipt({ duplicate: ['a.2'] }),
    })
    const rows = await sql`SELECT id, type, subject, data FROM earshot_events ORDER BY id`
    expect([...rows]).toEqual(batch.map(({ id, type, subject, data }) => ({ id, type, subject, data })))
  })

  test('shows nothing of it to them, and lets them change nothing', async () => {
    await transport().send([response('b')])
    const asAnon = (query: string) =>
      sql.begin(async (inside) => {
        await inside`SET LOCAL ROLE anon`
        return (await inside.unsafe(query)).count
      })
    expect(await asAnon('SELECT * FROM earshot_events')).toBe(0)
    expect(await asAnon("UPDATE earshot_events SET type = ''")).toBe(0)
    expect(await asAnon('DELETE FROM earshot_events')).toBe(0)
    expect(await sql`SELECT 1 FROM earshot_events WHERE id = 'b.1'`).toHaveLength(1)
  })
})
