import { randomUUID } from 'node:crypto'
import type { Case } from '../cases/case.ts'
import { spamAt } from '../cases/step.ts'
import type { Database, Query, Row, Value } from './database.ts'
import { type MovedTable, movedTables } from './tables.ts'

/** How many rows are read or written at once. */
const step = 500
const marker = 'import-under-way'
const alsoRead = 'Surveys of other tools come in with --posthog or --formbricks.'

/** Why an import was not done. Nothing was changed then, or the same may be imported again to go on. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem'
}

/**
 * Gives everything that is kept, as lines of JSON: a head, each row of each table, and an end with their number, so that
 * whoever reads them knows that they are whole. All is of one moment, whatever is written meanwhile.
 */
export async function* exportAll(database: Pick<Database, 'snapshot'>): AsyncGenerator<string> {
  const { query, end } = await database.snapshot()
  try {
    yield JSON.stringify({ earshot: 'export', format: 1, id: randomUUID() })
    let rows = 0
    for (const table of movedTables) {
      let after: readonly Value[] | undefined
      do {
        const found = await pageOf(query, table, after)
        for (const row of found) yield JSON.stringify({ table: table.name, row })
        rows += found.length
        const last = found.length === step ? found.at(-1) : undefined
        after = last && table.key.map((name) => last[name] ?? null)
      } while (after)
    }
    yield JSON.stringify({ earshot: 'end', rows })
  } finally {
    await end()
  }
}

function pageOf(
  query: Query,
  { name, key, columns }: MovedTable,
  after: readonly Value[] | undefined,
): Promise<readonly Row[]> {
  const where = after ? `WHERE (${key.join(', ')}) > (${key.map(() => '?').join(', ')})` : ''
  const sql = `SELECT ${columns.join(', ')} FROM ${name} ${where} ORDER BY ${key.join(', ')} LIMIT ?`
  return query(sql, [...(after ?? []), step])
}

/**
 * Puts what `exportAll` has given into a database that has no answers yet. One that breaks off is taken up again where it
 * was left when the same lines come again; until then no collector starts on it.
 *
 * @returns how many rows there were
 * @throws ImportProblem
 */
export async function importAll(database: Database, lines: AsyncIterable<string>): Promise<number> {
  let id: string | undefined
  let waiting: { readonly table: MovedTable; readonly row: Row }[] = []
  let [rows, end] = [0, undefined as number | undefined]
  const flush = async (): Promise<void> => {
    const some = waiting
    waiting = []
    if (some.length) await database.write((query) => putAll(query, some))
  }
  for await (const text of lines) {
    if (!text.trim()) continue
    if (id === undefined) {
      id = exportIdOf(text)
      await begin(database, id)
      continue
    }
    const line = lineOf(text, rows)
    if (line.earshot === 'end') {
      end = Number(line.rows)
      break
    }
    const table = movedTables.find(({ name }) => name === line.table)
    if (!table || typeof line.row !== 'object' || line.row === null) {
      throw new ImportProblem(`Row ${rows + 1} belongs to nothing that this version knows.`)
    }
    const row = line.row as Row // its columns are read by name below
    const strange = Object.keys(row).find((name) => !table.columns.includes(name))
    if (strange !== undefined)
      throw new ImportProblem(
        `Row ${rows + 1} (${table.name}) has “${strange.slice(0, 100)}”, which this version does not know. Import it with the version that wrote it, or a later one.`,
      )
    waiting.push({ table, row })
    rows++
    if (waiting.length === step) await flush()
  }
  await flush()
  if (id === undefined) exportIdOf('')
  if (end !== rows) {
    throw new ImportProblem(
      `The export breaks off after ${rows} rows. Import it again when it is whole: what came is kept until then.`,
    )
  }
  await database.query('DELETE FROM settings WHERE name = ?', [marker])
  return rows
}

/**
 * The id of an export, from its first line.
 *
 * @throws ImportProblem where it is no export that this version reads
 */
export function exportIdOf(firstLine: string): string {
  if (!firstLine.trim()) throw new ImportProblem('This is no export of Earshot: the file is empty.')
  const { earshot, format, id } = lineOf(firstLine, 0)
  if (earshot !== 'export' || format !== 1 || typeof id !== 'string')
    throw new ImportProblem(`This is no export of Earshot, or one of a later version. ${alsoRead}`)
  return id
}

/** Whether an import into this database was begun and not finished. */
export async function isImportUnderWay({ query }: Pick<Database, 'query'>): Promise<boolean> {
  return (await query('SELECT value FROM settings WHERE name = ?', [marker])).length > 0
}

function lineOf(text: string, rows: number): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text))
  } catch {
    throw new ImportProblem(
      rows
        ? `The line after row ${rows} is not JSON.`
        : `This is no export of Earshot: its first line is not JSON. ${alsoRead}`,
    ) // it throws for this one reason
  }
}

async function begin({ write }: Database, id: string): Promise<void> {
  await write(async (query) => {
    const [row] = await query('SELECT value FROM settings WHERE name = ?', [marker])
    if (row?.value === id) return
    const answers = await query('SELECT id FROM responses UNION ALL SELECT id FROM runs LIMIT 1')
    if (row || answers.length) {
      throw new ImportProblem('There are answers in this database already. Import into a new one.')
    }
    await query('INSERT INTO settings (name, value) VALUES (?, ?)', [marker, id])
  })
}

/** A row of an export from before a column that was reckoned when it came; else the row as it is. */
function ofThisVersion(table: string, row: Row): Row {
  if (table === 'responses' && !('marked' in row))
    return { ...row, marked: `${row.data}`.includes('"marks":["') ? 1 : 0 }
  if (table === 'kiosks') return { site: '', ...row }
  if (table === 'cases') {
    const item: Case = JSON.parse(`${row.body}`)
    const { owner = null, kind } = item
    return { owner, asks: kind === 'question' ? 1 : 0, spam_at: spamAt(item) ?? null, ...row }
  }
  return row
}

async function putAll(
  query: Query,
  rows: readonly { readonly table: MovedTable; readonly row: Row }[],
): Promise<void> {
  await Promise.all(
    rows.map(({ table: { name, key, columns: all }, row: given }) => {
      const row = ofThisVersion(name, given)
      // A column that is younger than the export has what the database gives it.
      const columns = all.filter((column) => column in row)
      // What a first start has made here gives way to what was in use; all else is there from the time before a break.
      const others = columns.filter((column) => !key.includes(column))
      const then =
        name === 'settings' || name === 'definitions'
          ? `UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`
          : 'NOTHING'
      return query(
        `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
          ON CONFLICT (${key.join(', ')}) DO ${then}`,
        columns.map((column) => row[column] ?? null),
      )
    }),
  )
}
