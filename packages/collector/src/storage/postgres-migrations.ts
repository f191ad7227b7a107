import { alertStatements, alertTeams } from './alert-tables.ts'
import { cardTable } from './card-table.ts'
import { postgresComments } from './comment-tables.ts'
import type { Database, Query } from './database.ts'
import { drawStatements } from './draw-tables.ts'
import { caseOwners, caseWays, openCasesTogether } from './listening-tables.ts'

interface Migration {
  readonly id: number
  readonly name: string
  /** Each runs alone: relatives of PostgreSQL take no lists of them. */
  readonly statements: readonly string[]
}

/** In order; one that was released is never changed. None takes what an older version needs, so that it goes on beside it. */
const migrations: readonly Migration[] = [
  {
    id: 1,
    name: 'everything that SQLite has at its fifth',
    statements: [
      // Ids compare by their bytes, as in SQLite: the same pages in every place, and no library's order in an index.
      `CREATE TABLE responses (
        id TEXT COLLATE "C" PRIMARY KEY,
        source TEXT NOT NULL,
        prompt TEXT COLLATE "C" NOT NULL,
        version TEXT NOT NULL,
        revision INTEGER NOT NULL,
        state TEXT COLLATE "C" NOT NULL CHECK (state IN ('partial', 'submitted', 'withdrawn')),
        audience TEXT COLLATE "C" NOT NULL,
        channel TEXT NOT NULL,
        locale TEXT NOT NULL,
        criticism SMALLINT NOT NULL,
        call SMALLINT NOT NULL,
        headline TEXT COLLATE "C",
        headline_label TEXT,
        received_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        hash TEXT NOT NULL,
        data TEXT NOT NULL,
        place TEXT GENERATED ALWAYS AS (data::jsonb #>> '{context,place}') STORED,
        "table" TEXT GENERATED ALWAYS AS (data::jsonb #>> '{context,table}') STORED,
        staff TEXT GENERATED ALWAYS AS (data::jsonb #>> '{context,staff}') STORED,
        once_key TEXT COLLATE "C",
        finished BIGINT,
        stands SMALLINT NOT NULL,
        device_time TEXT,
        clock TEXT
      )`,
      'CREATE INDEX responses_newest ON responses (received_at DESC, id DESC)',
      'CREATE INDEX responses_prompt ON responses (prompt, received_at DESC, id DESC)',
      'CREATE INDEX responses_place ON responses (place, "table", received_at DESC, id DESC)',
      `CREATE INDEX responses_once ON responses (prompt, once_key, state DESC, finished, received_at, id)
        WHERE once_key IS NOT NULL`,
      `CREATE UNIQUE INDEX responses_first ON responses (prompt, once_key)
        WHERE once_key IS NOT NULL AND stands = 1`,
      'CREATE INDEX responses_aside ON responses (id, state) WHERE stands = 0',
      `CREATE INDEX responses_tally ON responses
        (prompt, audience, headline, state, criticism, call, headline_label) WHERE stands = 1`,
      `CREATE TABLE runs (
        id TEXT COLLATE "C" PRIMARY KEY,
        source TEXT NOT NULL,
        prompt TEXT COLLATE "C" NOT NULL,
        shown_at BIGINT,
        dismissed_at BIGINT,
        how TEXT,
        data TEXT NOT NULL
      )`,
      'CREATE INDEX runs_shown ON runs (prompt, id) WHERE shown_at IS NOT NULL',
      `CREATE TABLE conflicts (
        id TEXT COLLATE "C" NOT NULL,
        revision INTEGER NOT NULL,
        hash TEXT COLLATE "C" NOT NULL,
        source TEXT NOT NULL,
        state TEXT NOT NULL,
        received_at BIGINT NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (id, revision, hash)
      )`,
      'CREATE INDEX conflicts_newest ON conflicts (received_at DESC, id DESC)',
      'CREATE TABLE tombstones (hash TEXT COLLATE "C" PRIMARY KEY, erased_at BIGINT NOT NULL)',
      `CREATE TABLE definitions (
        prompt TEXT COLLATE "C" NOT NULL,
        version TEXT COLLATE "C" NOT NULL,
        kept_at BIGINT NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (prompt, version)
      )`,
      `CREATE TABLE kiosks (
        name TEXT COLLATE "C" PRIMARY KEY,
        prompt TEXT NOT NULL,
        place TEXT,
        open SMALLINT NOT NULL,
        heard_at BIGINT NOT NULL
      )`,
      `CREATE TABLE calls (
        id TEXT COLLATE "C" PRIMARY KEY,
        state TEXT NOT NULL CHECK (state IN ('seen', 'done')),
        at BIGINT NOT NULL
      )`,
      'CREATE TABLE settings (name TEXT COLLATE "C" PRIMARY KEY, value TEXT NOT NULL)',
      'CREATE TABLE sessions (hash TEXT COLLATE "C" PRIMARY KEY, expires_at BIGINT NOT NULL)',
      'CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), at BIGINT NOT NULL)',
      `CREATE TABLE leases (
        name TEXT COLLATE "C" PRIMARY KEY,
        holder TEXT NOT NULL,
        token BIGINT NOT NULL,
        until_at BIGINT NOT NULL
      )`,
      'CREATE TABLE news (id TEXT COLLATE "C" PRIMARY KEY, at BIGINT NOT NULL, heard TEXT NOT NULL)',
      'CREATE INDEX news_at ON news (at)',
      'CREATE INDEX responses_changed ON responses (updated_at, id, received_at, criticism)',
      'CREATE INDEX responses_calls ON responses (received_at, id) WHERE call = 1',
      'CREATE INDEX runs_shown_at ON runs (shown_at, prompt, id)',
      'CREATE TABLE digests (day INTEGER PRIMARY KEY, made_at BIGINT NOT NULL, body TEXT NOT NULL)',
      `CREATE TABLE cases (
        id TEXT COLLATE "C" PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        state TEXT NOT NULL,
        severity INTEGER NOT NULL,
        opened_at BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        contacted_at BIGINT,
        closed_at BIGINT,
        read_at BIGINT,
        contact SMALLINT NOT NULL,
        reopened INTEGER NOT NULL,
        cause TEXT,
        place TEXT,
        events INTEGER NOT NULL,
        body TEXT NOT NULL
      )`,
      'CREATE INDEX cases_state ON cases (state, severity, due_at, id)',
      `CREATE INDEX cases_times ON cases
        (opened_at, state, severity, contact, due_at, contacted_at, closed_at, read_at, reopened)`,
      'CREATE INDEX cases_cause ON cases (cause, opened_at, place)',
      `CREATE TABLE case_events (
        case_id TEXT COLLATE "C" NOT NULL,
        position INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (case_id, position)
      )`,
      'CREATE TABLE actions (id INTEGER PRIMARY KEY, body TEXT NOT NULL)',
    ],
  },
  {
    id: 2,
    name: 'keys beside the first ones',
    statements: [
      `CREATE TABLE keys (
        id TEXT COLLATE "C" PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('read', 'write')),
        name TEXT NOT NULL,
        hash TEXT COLLATE "C" NOT NULL UNIQUE,
        hint TEXT NOT NULL,
        scopes TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        ends_at BIGINT
      )`,
    ],
  },
  {
    id: 3,
    name: 'webhooks and their outbox',
    statements: [
      `CREATE TABLE webhooks (
        id TEXT COLLATE "C" PRIMARY KEY,
        url TEXT NOT NULL,
        types TEXT NOT NULL,
        secret TEXT NOT NULL,
        old_secret TEXT,
        old_ends_at BIGINT,
        made_at BIGINT NOT NULL,
        ended_at BIGINT,
        ended_why TEXT,
        failures INTEGER NOT NULL,
        rests_until BIGINT NOT NULL
      )`,
      `CREATE TABLE deliveries (
        id TEXT COLLATE "C" PRIMARY KEY,
        webhook TEXT NOT NULL,
        type TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given-up')),
        attempts INTEGER NOT NULL,
        made_at BIGINT NOT NULL,
        at BIGINT NOT NULL,
        note TEXT
      )`,
      `CREATE INDEX deliveries_due ON deliveries (webhook, at, id) WHERE state = 'waiting'`,
      `CREATE INDEX deliveries_made ON deliveries (made_at DESC, id DESC)`,
      `CREATE INDEX deliveries_subject ON deliveries (subject)`,
    ],
  },
  {
    id: 8,
    name: 'people beside the first owner',
    statements: [
      `CREATE TABLE people (
        id TEXT COLLATE "C" PRIMARY KEY,
        name TEXT NOT NULL,
        login TEXT COLLATE "C" NOT NULL UNIQUE,
        role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff')),
        password_hash TEXT,
        invite_hash TEXT COLLATE "C" UNIQUE,
        invite_ends_at BIGINT,
        made_at BIGINT NOT NULL,
        signed_in_at BIGINT
      )`,
      `CREATE TABLE people_sessions (
        hash TEXT COLLATE "C" PRIMARY KEY,
        person TEXT COLLATE "C" NOT NULL,
        expires_at BIGINT NOT NULL
      )`,
      'CREATE INDEX people_sessions_person ON people_sessions (person)',
      'CREATE TABLE tries (account TEXT COLLATE "C" PRIMARY KEY, count INTEGER NOT NULL, last_at BIGINT NOT NULL)',
    ],
  },
  {
    id: 9,
    name: 'ways to reach people that are to be forgotten',
    statements: [
      'ALTER TABLE cases ADD COLUMN contact_kept INTEGER NOT NULL DEFAULT 1',
      'CREATE INDEX cases_contact_kept ON cases (id) WHERE contact_kept = 1',
    ],
  },
  {
    id: 10,
    name: 'answers that are marked as hardly a customer’s',
    statements: [
      'ALTER TABLE responses ADD COLUMN marked SMALLINT NOT NULL DEFAULT 0',
      `UPDATE responses SET marked = 1 WHERE data LIKE '%"marks":["%'`,
      'DROP INDEX responses_tally',
      `CREATE INDEX responses_tally ON responses
        (prompt, audience, headline, state, criticism, call, headline_label) WHERE stands = 1 AND marked = 0`,
      'CREATE INDEX responses_marked ON responses (prompt, audience) WHERE stands = 1 AND marked = 1',
    ],
  },
  {
    id: 11,
    name: 'what browsers have given up',
    statements: [
      `CREATE TABLE losses (
        day BIGINT NOT NULL,
        reason TEXT NOT NULL CHECK (reason IN ('expired', 'evicted')),
        responses BIGINT NOT NULL,
        PRIMARY KEY (day, reason)
      )`,
    ],
  },
  { id: 12, name: 'alerts', statements: alertStatements('BIGINT', '') },
  {
    id: 13,
    name: 'definitions that the owner has written',
    statements: [
      `CREATE TABLE own_prompts (
        id TEXT COLLATE "C" PRIMARY KEY,
        saved_at BIGINT NOT NULL,
        data TEXT NOT NULL
      )`,
    ],
  },
  { id: 14, name: 'draws', statements: drawStatements('postgres') },
  { id: 15, name: 'words of comments', statements: postgresComments },
  { id: 16, name: 'training cards', statements: [cardTable('BIGINT', '')] },
  {
    id: 17,
    name: 'the newest of a place',
    statements: [
      'CREATE INDEX responses_place_newest ON responses (place, received_at DESC, id DESC) WHERE place IS NOT NULL',
    ],
  },
  { id: 18, name: 'deleted prompts', statements: ['ALTER TABLE own_prompts ADD COLUMN deleted_at BIGINT'] },
  { id: 19, name: 'alerts of one team', statements: alertTeams },
  {
    id: 20,
    name: 'no index for counts that are kept by day',
    statements: [
      'DROP INDEX responses_tally',
      'DROP INDEX responses_marked',
      'DROP INDEX responses_aside',
      'DROP INDEX runs_shown',
    ],
  },
  {
    id: 21,
    name: 'losses that are told again',
    statements: ['CREATE TABLE told_losses (mark TEXT PRIMARY KEY, day BIGINT NOT NULL)'],
  },
  {
    id: 22,
    name: 'which cases are questions',
    statements: [
      'ALTER TABLE cases ADD COLUMN asks SMALLINT NOT NULL DEFAULT 0',
      `UPDATE cases SET asks = 1 WHERE body LIKE '%"kind":"question"%'`,
      'DROP INDEX cases_times',
      `CREATE INDEX cases_times ON cases
        (opened_at, state, severity, contact, due_at, contacted_at, closed_at, read_at, reopened, asks)`,
    ],
  },
  { id: 23, name: 'open cases in one index', statements: openCasesTogether('postgres') },
  { id: 24, name: 'whose cases are', statements: caseOwners('postgres') },
  {
    id: 25,
    name: 'shared devices by site',
    statements: [
      `ALTER TABLE kiosks ADD COLUMN site TEXT COLLATE "C" NOT NULL DEFAULT ''`,
      'ALTER TABLE kiosks DROP CONSTRAINT kiosks_pkey, ADD PRIMARY KEY (site, name)',
    ],
  },
  { id: 26, name: 'how many ways were offered', statements: caseWays },
]

const table =
  'CREATE TABLE IF NOT EXISTS migrations (id INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)'

/**
 * Brings a database up to this version, each step in a transaction of its own: one that breaks off leaves nothing. Of
 * nodes that start at once, the first writes a step's row and the others wait for it.
 *
 * @throws Error where the database was made by a newer version
 */
export async function migratePostgres(database: Database, now: number): Promise<void> {
  // Two nodes that make it at once: the second is refused, and tries again.
  const columns = await columnsOfTable(database.query)
  if (columns.length === 0) await database.write((query) => query(table))
  else if (!columns.includes('applied_at'))
    throw new Error(
      'its schema holds a table “migrations” of another program; nothing was changed. Make a database of its own for Earshot',
    )
  const newest = migrations.at(-1)?.id ?? 0
  if ((await appliedTo(database.query)) > newest) {
    throw new Error('it was made by a newer version of Earshot. Start that version, or give another database')
  }
  for (const { id, name, statements } of migrations) {
    if (id <= (await appliedTo(database.query))) continue
    await database.write(async (query) => {
      // Asked anew inside the transaction: another node may have been faster. If it is at it now, this waits and is refused.
      if (id <= (await appliedTo(query))) return
      await query('INSERT INTO migrations (id, name, applied_at) VALUES (?, ?, ?)', [id, name, now])
      for (const statement of statements) await query(statement)
    })
  }
}

/** Those of the table of steps; none where it is not there yet. */
async function columnsOfTable(query: Query): Promise<readonly string[]> {
  const rows = await query(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'migrations' AND table_schema = current_schema()",
  )
  return rows.map(({ name }) => `${name}`)
}

async function appliedTo(query: Query): Promise<number> {
  const [row] = await query('SELECT max(id) AS id FROM migrations')
  return Number(row?.id ?? 0)
}
