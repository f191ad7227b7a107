import { alertStatements, alertTeams } from './alert-tables.ts'
import { cardTable } from './card-table.ts'
import { sqliteComments } from './comment-tables.ts'
import type { Value } from './database.ts'
import { drawStatements } from './draw-tables.ts'
import { caseOwners, caseWays, listeningTables, openCasesTogether } from './listening-tables.ts'

/** What migrations need of a connection: `DatabaseSync` of `node:sqlite` is one. */
export interface Migrating {
  exec(sql: string): void
  prepare(sql: string): {
    get(): Readonly<Record<string, unknown>> | undefined
    run(...values: Value[]): unknown
  }
  readonly isTransaction: boolean
}

interface Migration {
  readonly id: number
  readonly name: string
  readonly sql: string
}

/** In order; one that was released is never changed. */
const migrations: readonly Migration[] = [
  {
    id: 1,
    name: 'responses, runs, settings, sessions',
    sql: `
      CREATE TABLE responses (
        id TEXT PRIMARY KEY NOT NULL,
        source TEXT NOT NULL,
        prompt TEXT NOT NULL,
        version TEXT NOT NULL,
        revision INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('partial', 'submitted', 'withdrawn')),
        audience TEXT NOT NULL,
        channel TEXT NOT NULL,
        locale TEXT NOT NULL,
        criticism INTEGER NOT NULL,
        call INTEGER NOT NULL,
        headline TEXT,
        headline_label TEXT,
        received_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        hash TEXT NOT NULL,
        data TEXT NOT NULL,
        place TEXT GENERATED ALWAYS AS (data ->> '$.context.place') VIRTUAL,
        "table" TEXT GENERATED ALWAYS AS (data ->> '$.context.table') VIRTUAL,
        staff TEXT GENERATED ALWAYS AS (data ->> '$.context.staff') VIRTUAL
      ) STRICT;
      CREATE INDEX responses_newest ON responses (received_at DESC, id DESC);
      CREATE INDEX responses_prompt ON responses (prompt, received_at DESC, id DESC);
      CREATE INDEX responses_place ON responses (place, "table", received_at DESC, id DESC);
      -- Holds every column that the tallies read, so that counting does not read the answers themselves.
      CREATE INDEX responses_tally ON responses
        (prompt, audience, headline, state, criticism, call, headline_label);

      CREATE TABLE runs (
        id TEXT PRIMARY KEY NOT NULL,
        source TEXT NOT NULL,
        prompt TEXT NOT NULL,
        shown_at INTEGER,
        dismissed_at INTEGER,
        how TEXT,
        data TEXT NOT NULL
      ) STRICT;
      CREATE INDEX runs_shown ON runs (prompt, id) WHERE shown_at IS NOT NULL;

      CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
      CREATE TABLE sessions (hash TEXT PRIMARY KEY NOT NULL, expires_at INTEGER NOT NULL) STRICT;
      CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;
    `,
  },
  {
    id: 2,
    name: 'one response for each oncePer key',
    sql: `
      ALTER TABLE responses ADD COLUMN once_key TEXT;
      -- The order in which the responses of one key were finished.
      ALTER TABLE responses ADD COLUMN finished INTEGER;
      -- Whether it counts: not where it was withdrawn, nor where another one stands for its key.
      ALTER TABLE responses ADD COLUMN stands INTEGER NOT NULL DEFAULT 1;
      UPDATE responses SET stands = 0 WHERE state = 'withdrawn';
      CREATE INDEX responses_once ON responses (prompt, once_key, state DESC, finished, received_at, id, stands)
        WHERE once_key IS NOT NULL;
      CREATE UNIQUE INDEX responses_first ON responses (prompt, once_key)
        WHERE once_key IS NOT NULL AND stands = 1;
      CREATE INDEX responses_aside ON responses (id, state) WHERE stands = 0;
      DROP INDEX responses_tally;
      CREATE INDEX responses_tally ON responses
        (prompt, audience, headline, state, criticism, call, headline_label) WHERE stands = 1;
    `,
  },
  {
    id: 3,
    name: 'shared devices, and who has seen a call',
    sql: `
      CREATE TABLE kiosks (
        name TEXT PRIMARY KEY NOT NULL,
        prompt TEXT NOT NULL,
        place TEXT,
        open INTEGER NOT NULL,
        heard_at INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE calls (
        id TEXT PRIMARY KEY NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('seen', 'done')),
        at INTEGER NOT NULL
      ) STRICT;
    `,
  },
  { id: 4, name: 'counted days, cases, actions', sql: listeningTables },
  {
    id: 5,
    name: 'conflicts, tombstones, definitions, leases, news between nodes',
    sql: `
      -- When it was, as the device said, and whether its clock cannot be right.
      ALTER TABLE responses ADD COLUMN device_time TEXT;
      ALTER TABLE responses ADD COLUMN clock TEXT;
      CREATE TABLE conflicts (
        id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        hash TEXT NOT NULL,
        source TEXT NOT NULL,
        state TEXT NOT NULL,
        received_at INTEGER NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (id, revision, hash)
      ) STRICT;
      CREATE INDEX conflicts_newest ON conflicts (received_at DESC, id DESC);
      CREATE TABLE tombstones (hash TEXT PRIMARY KEY NOT NULL, erased_at INTEGER NOT NULL) STRICT;
      CREATE TABLE definitions (
        prompt TEXT NOT NULL,
        version TEXT NOT NULL,
        kept_at INTEGER NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (prompt, version)
      ) STRICT;
      CREATE TABLE leases (
        name TEXT PRIMARY KEY NOT NULL,
        holder TEXT NOT NULL,
        token INTEGER NOT NULL,
        until_at INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE news (id TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL, heard TEXT NOT NULL) STRICT;
      CREATE INDEX news_at ON news (at);
    `,
  },
  {
    id: 6,
    name: 'keys beside the first ones',
    sql: `
      CREATE TABLE keys (
        id TEXT PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('read', 'write')),
        name TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE,
        hint TEXT NOT NULL,
        scopes TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        ends_at INTEGER
      ) STRICT;
    `,
  },
  {
    id: 7,
    name: 'webhooks and their outbox',
    sql: `
      CREATE TABLE webhooks (
        id TEXT PRIMARY KEY NOT NULL,
        url TEXT NOT NULL,
        types TEXT NOT NULL,
        secret TEXT NOT NULL,
        old_secret TEXT,
        old_ends_at INTEGER,
        made_at INTEGER NOT NULL,
        ended_at INTEGER,
        ended_why TEXT,
        failures INTEGER NOT NULL,
        rests_until INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE deliveries (
        id TEXT PRIMARY KEY NOT NULL,
        webhook TEXT NOT NULL,
        type TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given-up')),
        attempts INTEGER NOT NULL,
        made_at INTEGER NOT NULL,
        at INTEGER NOT NULL,
        note TEXT
      ) STRICT;
      CREATE INDEX deliveries_due ON deliveries (webhook, at, id) WHERE state = 'waiting';
      CREATE INDEX deliveries_made ON deliveries (made_at DESC, id DESC);
      CREATE INDEX deliveries_subject ON deliveries (subject);
    `,
  },
  {
    id: 8,
    name: 'people beside the first owner',
    sql: `
      CREATE TABLE people (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        -- The name as it is signed in with, in small letters.
        login TEXT NOT NULL UNIQUE,
        role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff')),
        password_hash TEXT,
        invite_hash TEXT UNIQUE,
        invite_ends_at INTEGER,
        made_at INTEGER NOT NULL,
        signed_in_at INTEGER
      ) STRICT;
      -- Beside those of the first owner: a version that knows no people must not take one of these for the owner.
      CREATE TABLE people_sessions (
        hash TEXT PRIMARY KEY NOT NULL,
        person TEXT NOT NULL,
        expires_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX people_sessions_person ON people_sessions (person);
      CREATE TABLE tries (account TEXT PRIMARY KEY NOT NULL, count INTEGER NOT NULL, last_at INTEGER NOT NULL) STRICT;
    `,
  },
  {
    id: 9,
    name: 'ways to reach people that are to be forgotten',
    sql: `
      ALTER TABLE cases ADD COLUMN contact_kept INTEGER NOT NULL DEFAULT 1;
      CREATE INDEX cases_contact_kept ON cases (id) WHERE contact_kept = 1;
    `,
  },
  {
    id: 10,
    name: 'answers that are marked as hardly a customer’s',
    sql: `
      ALTER TABLE responses ADD COLUMN marked INTEGER NOT NULL DEFAULT 0;
      UPDATE responses SET marked = 1 WHERE data -> '$.presentation.marks' ->> 0 IS NOT NULL;
      DROP INDEX responses_tally;
      CREATE INDEX responses_tally ON responses
        (prompt, audience, headline, state, criticism, call, headline_label) WHERE stands = 1 AND marked = 0;
      CREATE INDEX responses_marked ON responses (prompt, audience) WHERE stands = 1 AND marked = 1;
    `,
  },
  {
    id: 11,
    name: 'what browsers have given up',
    sql: `
      CREATE TABLE losses (
        day INTEGER NOT NULL,
        reason TEXT NOT NULL CHECK (reason IN ('expired', 'evicted')),
        responses INTEGER NOT NULL,
        PRIMARY KEY (day, reason)
      ) STRICT;
    `,
  },
  { id: 12, name: 'alerts', sql: alertStatements('INTEGER', ' STRICT').join(';\n') },
  {
    id: 13,
    name: 'definitions that the owner has written',
    sql: `
      CREATE TABLE own_prompts (
        id TEXT PRIMARY KEY NOT NULL,
        saved_at INTEGER NOT NULL,
        data TEXT NOT NULL
      ) STRICT;
    `,
  },
  { id: 14, name: 'draws', sql: drawStatements('sqlite').join(';\n') },
  { id: 15, name: 'words of comments', sql: sqliteComments.join(';\n') },
  { id: 16, name: 'training cards', sql: cardTable('INTEGER', ' STRICT') },
  {
    id: 17,
    name: 'the newest of a place',
    sql: 'CREATE INDEX responses_place_newest ON responses (place, received_at DESC, id DESC) WHERE place IS NOT NULL',
  },
  { id: 18, name: 'deleted prompts', sql: 'ALTER TABLE own_prompts ADD COLUMN deleted_at INTEGER' },
  { id: 19, name: 'alerts of one team', sql: alertTeams.join(';\n') },
  {
    id: 20,
    name: 'no index for counts that are kept by day',
    sql: `
      DROP INDEX responses_tally;
      DROP INDEX responses_marked;
      DROP INDEX responses_aside;
      DROP INDEX runs_shown;
    `,
  },
  {
    id: 21,
    name: 'losses that are told again',
    sql: 'CREATE TABLE told_losses (mark TEXT PRIMARY KEY, day INTEGER NOT NULL) STRICT',
  },
  {
    id: 22,
    name: 'which cases are questions',
    sql: `
      ALTER TABLE cases ADD COLUMN asks INTEGER NOT NULL DEFAULT 0;
      UPDATE cases SET asks = 1 WHERE body LIKE '%"kind":"question"%';
      DROP INDEX cases_times;
      CREATE INDEX cases_times ON cases
        (opened_at, state, severity, contact, due_at, contacted_at, closed_at, read_at, reopened, asks);
    `,
  },
  { id: 23, name: 'open cases in one index', sql: openCasesTogether('sqlite').join(';\n') },
  { id: 24, name: 'whose cases are', sql: caseOwners('sqlite').join(';\n') },
  {
    id: 25,
    name: 'shared devices by site',
    sql: `
      CREATE TABLE kiosks_by_site (
        site TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL,
        prompt TEXT NOT NULL,
        place TEXT,
        open INTEGER NOT NULL,
        heard_at INTEGER NOT NULL,
        PRIMARY KEY (site, name)
      ) STRICT;
      INSERT INTO kiosks_by_site (name, prompt, place, open, heard_at)
        SELECT name, prompt, place, open, heard_at FROM kiosks;
      DROP TABLE kiosks;
      ALTER TABLE kiosks_by_site RENAME TO kiosks;
    `,
  },
  { id: 26, name: 'how many ways were offered', sql: caseWays.join(';\n') },
]

/**
 * Brings a database up to this version, each step in a transaction of its own: one that breaks off leaves nothing.
 *
 * @throws Error where the database was made by a newer version
 */
export function migrateSqlite(database: Migrating, now: number): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS migrations (id INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
  )
  const newest = migrations.at(-1)?.id ?? 0
  if (appliedTo(database) > newest) {
    throw new Error('it was made by a newer version of Earshot. Start that version, or give another file.')
  }
  for (const { id, name, sql } of migrations) {
    database.exec('BEGIN IMMEDIATE')
    try {
      // Asked anew inside the transaction: another process may have been faster.
      if (id > appliedTo(database)) {
        database.exec(sql)
        database.prepare('INSERT INTO migrations VALUES (?, ?, ?)').run(id, name, now)
      }
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
}

function appliedTo(database: Migrating): number {
  return Number(database.prepare('SELECT max(id) AS id FROM migrations').get()?.id ?? 0)
}
