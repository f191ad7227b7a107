/** What a column is called in each database: ids that compare by their bytes, times that need eight of them. */
interface Words {
  readonly id: string
  readonly time: string
  /** Ends a table. */
  readonly end: string
}

/** The tables behind the owner's pages, and the indexes that they read by. */
function tables({ id, time, end }: Words): readonly string[] {
  return [
    'CREATE INDEX responses_changed ON responses (updated_at, id, received_at, criticism)',
    'CREATE INDEX responses_calls ON responses (received_at, id) WHERE call = 1',
    'CREATE INDEX runs_shown_at ON runs (shown_at, prompt, id)',
    // The figures of one day. They hold no words of anybody, and can be counted anew from the responses.
    `CREATE TABLE digests (day INTEGER PRIMARY KEY NOT NULL, made_at ${time} NOT NULL, body TEXT NOT NULL)${end}`,
    `CREATE TABLE cases (
      id ${id} PRIMARY KEY NOT NULL,
      number INTEGER NOT NULL UNIQUE,
      state ${id} NOT NULL,
      severity INTEGER NOT NULL,
      opened_at ${time} NOT NULL,
      due_at ${time} NOT NULL,
      contacted_at ${time},
      closed_at ${time},
      read_at ${time},
      contact INTEGER NOT NULL,
      reopened INTEGER NOT NULL,
      cause ${id},
      place ${id},
      events INTEGER NOT NULL,
      body TEXT NOT NULL
    )${end}`,
    'CREATE INDEX cases_state ON cases (state, severity, due_at, id)',
    `CREATE INDEX cases_times ON cases
      (opened_at, state, severity, contact, due_at, contacted_at, closed_at, read_at, reopened)`,
    'CREATE INDEX cases_cause ON cases (cause, opened_at, place)',
    `CREATE TABLE case_events (
      case_id ${id} NOT NULL,
      position INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (case_id, position)
    )${end}`,
    `CREATE TABLE actions (id INTEGER PRIMARY KEY NOT NULL, body TEXT NOT NULL)${end}`,
  ]
}

/** The statements that make them. */
export const listeningStatements: Readonly<Record<'sqlite' | 'postgres', readonly string[]>> = {
  sqlite: tables({ id: 'TEXT', time: 'INTEGER', end: ' STRICT' }),
  postgres: tables({ id: 'TEXT COLLATE "C"', time: 'BIGINT', end: '' }),
}
