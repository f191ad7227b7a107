import postgres from 'postgres'
import type { Database, Dialect, Insert, Query, Row, Value } from './database.ts'
import { StorageUnavailable } from './port.ts'
import { migratePostgres } from './postgres-migrations.ts'
import { storable } from './storable.ts'

export interface PostgresOptions {
  /** Connections that are kept open, at most. */
  readonly connections?: number
  /** How long a statement or a transaction may take before its caller is told to come again. */
  readonly patienceMs?: number
}

const dialect: Dialect = {
  name: 'postgres',
  list: 'SELECT jsonb_array_elements_text(?::text::jsonb)',
  clock: 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)',
  skipLocked: 'FOR UPDATE SKIP LOCKED',
}

/** A transaction that others were in the way of is run again so often. */
const mostTries = 12
const connectSeconds = 5
/** The client's own waits grow to 20 s: whoever asks meanwhile waits for them, also when the server is back. */
const longestBackoffSeconds = 0.5

/**
 * Connects to a database that speaks PostgreSQL's protocol, and brings it up to this version. Only what PostgreSQL shares
 * with its relatives is used: no LISTEN, no advisory lock, and a transaction that is refused for another's sake is tried
 * again.
 *
 * @param url `postgres://user:password@host/database`; `?prepare=false` where a pooler keeps no prepared statements,
 * `?sslmode=require` for an encrypted connection
 * @throws StorageUnavailable or Error where it cannot be reached or is no database for Earshot
 */
export async function openPostgresDatabase(
  url: string,
  { connections = 8, patienceMs = 15_000 }: PostgresOptions = {},
): Promise<Database> {
  const sql = postgres(url, {
    max: connections,
    connect_timeout: connectSeconds,
    backoff: (tries) => Math.min(3 ** tries / 100, longestBackoffSeconds) * (0.5 + Math.random() / 2),
    // Nothing is looked up in the catalogue: relatives of PostgreSQL may not have it.
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: 'earshot' },
    types: { whole: { to: 20, from: [20, 1700], parse: Number, serialize: String } },
  })
  const patient = <T>(work: Promise<T>): Promise<T> => withPatience(work, patienceMs)
  const query: Query = (text, values) => patient(queryOn(sql)(text, values))
  const database: Database = {
    dialect,
    query,
    write: (work) =>
      patient(
        retried(() =>
          sql.begin('ISOLATION LEVEL REPEATABLE READ', (inside) =>
            work(queryOn(inside), insertOn(queryOn(inside))),
          ),
        ),
      ),
    async snapshot() {
      const connection = await translating(sql.reserve())
      await translating(connection.unsafe('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'))
      return {
        query: queryOn(connection),
        end: async () => {
          await connection.unsafe('COMMIT')
          connection.release()
        },
      }
    },
    // The server's own vacuum overwrites what was deleted.
    scrub: async () => {},
    scrubSoon: () => {},
    close: () => sql.end({ timeout: 5 }),
  }
  try {
    await migratePostgres(database, Date.now())
    return database
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
}

const numbered = new Map<string, string>()

/** The same statement with `$1`, `$2` … for its values. No text of ours has a question mark of its own. */
function withNumbers(text: string): string {
  let known = numbered.get(text)
  if (known === undefined) {
    let count = 0
    known = text.replace(/\?/g, () => `$${++count}`)
    numbered.set(text, known)
  }
  return known
}

function queryOn(sql: postgres.ISql): Query {
  return (text, values: readonly Value[] = []) =>
    translating(
      // Every text comes from these files; what people write is always bound.
      sql.unsafe<Row[]>(withNumbers(text), values.map(storable), { prepare: true }),
    )
}

/** So many rows go into one statement; those that are left over, each into one of its own. So there are two texts. */
const rowsTogether = 32

function insertOn(query: Query): Insert {
  return async ({ table, columns, onConflict, rows }) => {
    const places = `(${columns.map(() => '?').join(', ')})`
    const write = (some: readonly (readonly Value[])[]): Promise<unknown> =>
      query(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => places).join(', ')} ${onConflict}`,
        some.flat(),
      )
    const together = rows.length - (rows.length % rowsTogether)
    const parts = Array.from({ length: together / rowsTogether }, (_, index) =>
      rows.slice(index * rowsTogether, (index + 1) * rowsTogether),
    )
    // They go out in one breath, and the server answers them in turn.
    await Promise.all([...parts, ...rows.slice(together).map((row) => [row])].map(write))
  }
}

/** Runs a transaction again where the database has refused it for another's sake. */
async function retried<T>(run: () => Promise<unknown>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return (await translating(run())) as T // `begin` unwraps lists of promises in its type, of which there are none here
    } catch (error) {
      if (!isInTheWay(error)) throw error
      if (tries === mostTries) {
        throw new StorageUnavailable('Others wrote the same again and again.', { cause: error })
      }
      // Whoever was in the way is mostly done at once; of many that wait, not all come back together.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** Math.min(tries, 6)))
    }
  }
}

/**
 * Serialization failure, deadlock, and a unique index or a table that another transaction was faster at
 * (https://www.postgresql.org/docs/15/errcodes-appendix.html).
 */
function isInTheWay(error: unknown): boolean {
  return ['40001', '40P01', '23505', '42P07', '42710'].includes(`${(error as { code?: unknown }).code}`)
}

/**
 * What is said when the database, not the statement, is the matter: no connection (08), no resources (53), an operator's
 * doing (57), a disk (58), a standby that takes no writes (25006), and what the network and the client call it.
 */
const unavailable =
  /^(08...|53...|57...|58...|25006|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|CONNECT\w+)$/

async function translating<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string }
    if (!unavailable.test(`${code}`)) throw error
    throw new StorageUnavailable(message, { cause: error })
  }
}

/** Whether it was written after all is not known then; the same may be sent again, and changes nothing twice. */
function withPatience<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new StorageUnavailable(`The database has not answered within ${patienceMs} ms.`)),
      patienceMs,
    )
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
