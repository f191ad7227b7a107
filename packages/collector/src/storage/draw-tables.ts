/**
 * Draws, and their entries in a table of their own. An entry has no time and no number: in SQLite it lies in the order of
 * its ticket and of nothing else, so that nobody can lay entries and answers side by side.
 */
export function drawStatements(kind: 'sqlite' | 'postgres'): readonly string[] {
  const [number, end, plain] =
    kind === 'sqlite' ? ['INTEGER', ' STRICT, WITHOUT ROWID', ' STRICT'] : ['BIGINT', '', '']
  return [
    `CREATE TABLE draws (
      id TEXT PRIMARY KEY NOT NULL,
      made_at ${number} NOT NULL,
      closed INTEGER NOT NULL,
      tickets TEXT,
      body TEXT NOT NULL
    )${plain}`,
    `CREATE TABLE draw_entries (
      draw TEXT NOT NULL,
      ticket TEXT NOT NULL,
      contact TEXT NOT NULL,
      PRIMARY KEY (draw, ticket)
    )${end}`,
  ]
}
