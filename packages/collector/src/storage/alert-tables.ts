/** A receiver, and an alert, may be of one team. */
export const alertTeams: readonly string[] = ['webhooks', 'alerts'].map(
  (table) => `ALTER TABLE ${table} ADD COLUMN team TEXT NOT NULL DEFAULT ''`,
)

/**
 * How webhooks are told, and alerts, as statements that both databases know.
 *
 * @param number - the type of a whole number that holds a time
 */
export function alertStatements(number: 'INTEGER' | 'BIGINT', end: '' | ' STRICT'): readonly string[] {
  return [
    "ALTER TABLE webhooks ADD COLUMN name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE webhooks ADD COLUMN form TEXT NOT NULL DEFAULT 'standard'",
    `ALTER TABLE webhooks ADD COLUMN after_ms ${number} NOT NULL DEFAULT 0`,
    'ALTER TABLE webhooks ADD COLUMN words INTEGER NOT NULL DEFAULT 0',
    `CREATE TABLE alerts (
      id TEXT PRIMARY KEY NOT NULL,
      type TEXT NOT NULL,
      body TEXT NOT NULL,
      made_at ${number} NOT NULL,
      seen_at ${number},
      seen_by TEXT,
      told TEXT NOT NULL
    )${end}`,
    'CREATE INDEX alerts_made ON alerts (made_at DESC, id DESC)',
    `CREATE TABLE alert_subjects (
      subject TEXT NOT NULL,
      state TEXT NOT NULL,
      alert TEXT NOT NULL,
      PRIMARY KEY (subject, state)
    )${end}`,
    'CREATE INDEX alert_subjects_alert ON alert_subjects (alert)',
    'CREATE INDEX tombstones_erased ON tombstones (erased_at)',
  ]
}
