import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import type { Browser } from 'playwright-core'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { postgresIsHere, startPostgres } from '../../packages/collector/test/postgres-server.ts'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import type { Site } from '../frameworks/site.ts'
import { exampleFolder, openExample } from './example-site.ts'

let browser: Browser
let stage: Stage
let site: Site | undefined

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})
afterEach(() => site?.close())

/** Answers with a text that would be a formula in a sheet, and gives the words that stand at the end. */
async function answer({ page }: Site): Promise<void> {
  await page.getByRole('button', { name: 'How did we do?' }).click()
  await page.getByText('Outstanding', { exact: true }).click()
  await page.getByRole('textbox').fill('=SUM(1;2) of all that was good')
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
}

/** A sheet as Google's scripts see it, as far as the example needs it. */
function sheet() {
  const rows: unknown[][] = []
  const range = (row: number, column: number, height: number, width: number) => ({
    getValues: () =>
      Array.from({ length: height }, (_, at) =>
        Array.from({ length: width }, (_, beside) => rows[row - 1 + at]?.[column - 1 + beside] ?? ''),
      ),
    setValues(values: unknown[][]) {
      for (const [at, cells] of values.entries()) {
        rows[row - 1 + at] ??= []
        for (const [beside, cell] of cells.entries()) (rows[row - 1 + at] ?? [])[column - 1 + beside] = cell
      }
    },
  })
  const first = {
    getLastRow: () => rows.length,
    getLastColumn: () => Math.max(0, ...rows.map(({ length }) => length)),
    getRange: (row: number, column: number, height = 1, width = 1) => range(row, column, height, width),
    appendRow: (cells: unknown[]) => void rows.push(cells),
  }
  const globals = {
    LockService: { getScriptLock: () => ({ waitLock() {}, releaseLock() {} }) },
    SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSheets: () => [first] }) },
    ContentService: {
      MimeType: { JSON: 'application/json' },
      createTextOutput: (text: string) => ({ setMimeType: (type: string) => ({ text, type }) }),
    },
  }
  return { rows, globals }
}

test('google-sheets: a row for each answer, once, and no formula', async () => {
  const { rows, globals } = sheet()
  const script = createContext(globals)
  runInContext(readFileSync(join(exampleFolder('google-sheets'), 'receive.gs'), 'utf8'), script)
  const take = (contents: string): { text: string; type: string } =>
    runInContext(`doPost(${JSON.stringify({ postData: { contents } })})`, script)
  const bodies: string[] = []
  site = await openExample(browser, 'google-sheets', {
    collector: stage.collector.url,
    answer: [
      'https://script.google.com',
      async (request) => {
        bodies.push(await request.text())
        const { text, type } = take(bodies.at(-1) ?? '')
        return new Response(text, { headers: { 'content-type': type, 'access-control-allow-origin': '*' } })
      },
    ],
  })
  await answer(site)
  const [head = [], ...answers] = rows
  const columns = answers.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
  expect(columns.at(-1)).toMatchObject({
    state: 'submitted',
    prompt: 'how-did-we-do',
    'context.order': 'A-1041',
    'answer.rating': 'Outstanding',
    'answer.well': "'=SUM(1;2) of all that was good",
  })
  const before = rows.length
  take(bodies.at(-1) ?? '')
  expect(rows).toHaveLength(before)
  expect(site.said).toEqual([])
})

const name = postgresIsHere ? '' : ' (left out: PostgreSQL is not installed)'
test.skipIf(!postgresIsHere)(
  `supabase: a row for each event, which nobody can read with the page’s key${name}`,
  async () => {
    const server = await startPostgres()
    const sql = postgres(await server.freshDatabase(), { max: 1, onnotice: () => {} })
    // What Supabase has made before its owner writes a line: the role of pages, and what it may do without a policy.
    await sql.unsafe(`CREATE ROLE anon; GRANT USAGE ON SCHEMA public TO anon;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon`)
    await sql.unsafe(readFileSync(join(exampleFolder('supabase'), 'schema.sql'), 'utf8'))
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

    /** As PostgREST: a JSON object becomes an insert, in the role of pages. */
    const rest = async (request: Request): Promise<Response> => {
      if (request.method === 'OPTIONS') return new Response('', { status: 200, headers })
      expect(request.headers.get('apikey')).toBe('sb_publishable_abc')
      const table = new URL(request.url).pathname.replace('/rest/v1/', '')
      const row: Record<string, postgres.ParameterOrJSON<never>> = await request.json()
      try {
        await sql.begin(async (one) => {
          await one`SET LOCAL ROLE anon`
          await one`INSERT INTO ${one(table)} ${one({ ...row, data: one.json(row.data as never) })}`
        })
        return new Response('', { status: 201, headers })
      } catch (error) {
        const status = error instanceof postgres.PostgresError && error.code === '23505' ? 409 : 403
        return new Response('{}', { status, headers })
      }
    }

    site = await openExample(browser, 'supabase', {
      collector: stage.collector.url,
      answer: ['https://ref.supabase.co', rest],
    })
    await answer(site)
    const rows = await sql`SELECT data FROM earshot_responses`
    expect(rows).toMatchObject([{ data: { answers: [{ value: 4 }, { question: 'well' }] } }])
    const seen = await sql.begin(async (one) => {
      await one`SET LOCAL ROLE anon`
      return [await one`SELECT * FROM earshot_events`, await one`SELECT * FROM earshot_responses`]
    })
    expect(seen.map(({ length }) => length)).toEqual([0, 0])
    expect(site.said).toEqual([])
    await sql.end()
    await server.stop()
  },
)
