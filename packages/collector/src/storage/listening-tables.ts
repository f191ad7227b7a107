/** The tables behind the owner's pages. In words that other databases know as well. */
export const listeningTables = `
  CREATE INDEX responses_changed ON responses (updated_at, id, received_at, criticism);
  CREATE INDEX responses_calls ON responses (received_at, id) WHERE call = 1;
  CREATE INDEX runs_shown_at ON runs (shown_at, prompt, id);

  -- The figures of one day. They hold no words of anybody, and can be counted anew from the responses.
  CREATE TABLE digests (
    day INTEGER PRIMARY KEY NOT NULL,
    made_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE cases (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL,
    severity INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    contacted_at INTEGER,
    closed_at INTEGER,
    read_at INTEGER,
    contact INTEGER NOT NULL,
    reopened INTEGER NOT NULL,
    cause TEXT,
    place TEXT,
    events INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX cases_state ON cases (state, severity, due_at, id);
  CREATE INDEX cases_times ON cases
    (opened_at, state, severity, contact, due_at, contacted_at, closed_at, read_at, reopened);
  CREATE INDEX cases_cause ON cases (cause, opened_at, place);
  CREATE TABLE case_events (
    case_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (case_id, position)
  ) STRICT;

  CREATE TABLE actions (
    id INTEGER PRIMARY KEY NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
`

const spamAfterMs = 86_400_000

/**
 * Lets open cases be counted without reading one of them: `spam_at` is when a case begins to count as spam, a day after
 * somebody called it so, and null where nobody did.
 */
export function openCasesTogether(dialect: 'sqlite' | 'postgres'): readonly string[] {
  const [type, asked] =
    dialect === 'sqlite'
      ? ['INTEGER', "(body ->> '$.spamAsked.at')"]
      : ['BIGINT', "(body::jsonb #>> '{spamAsked,at}')::bigint"]
  return [
    `ALTER TABLE cases ADD COLUMN spam_at ${type}`,
    `UPDATE cases SET spam_at = ${asked} + ${spamAfterMs} WHERE body LIKE '%"spamAsked":{%'`,
    'CREATE INDEX cases_open ON cases (state, spam_at, severity, contact, due_at, contacted_at, read_at, closed_at)',
  ]
}

/** Lets the open cases of one person be found, and figures of cases leave out what counts as spam. */
export function caseOwners(dialect: 'sqlite' | 'postgres'): readonly string[] {
  const owner = dialect === 'sqlite' ? "body ->> '$.owner'" : "body::jsonb ->> 'owner'"
  return [
    'ALTER TABLE cases ADD COLUMN owner TEXT',
    `UPDATE cases SET owner = ${owner} WHERE body LIKE '%"owner":%'`,
    'CREATE INDEX cases_owner ON cases (owner, state) WHERE owner IS NOT NULL',
    'DROP INDEX cases_times',
    `CREATE INDEX cases_times ON cases
      (opened_at, state, severity, contact, due_at, contacted_at, closed_at, read_at, reopened, asks, spam_at)`,
  ]
}

/** Lets cases be counted that tell how many ways to put it right were offered. Before this nobody told. */
export const caseWays: readonly string[] = [
  'ALTER TABLE cases ADD COLUMN ways INTEGER',
  'CREATE INDEX cases_ways ON cases (opened_at, ways, state, spam_at) WHERE ways IS NOT NULL',
]
