import { randomUUID } from 'node:crypto'
import { type Alert, type AlertType, untaken } from '../alerts/alert.ts'
import type { AlertStorage } from './alert-port.ts'
import type { Database, Query, Row } from './database.ts'

const columns = 'id, type, body, made_at, seen_at, seen_by, told, team'
/** What nobody has told for so long is told by the inbox. */
const mostCases = 100

/** Alerts, what they are about, and who was told. */
export function alertQueries({ query, write }: Database): AlertStorage {
  const one = async (inside: Query, id: string): Promise<Alert | undefined> => {
    const [row] = await inside(`SELECT ${columns} FROM alerts WHERE id = ?`, [id])
    return row && alertOf(row)
  }
  return {
    raise: ({ id, type, body, madeAt, team = '' }, subjects) =>
      write(async (inside) => {
        const fresh = []
        for (const subject of subjects ?? []) {
          const [row] = await inside(
            `INSERT INTO alert_subjects (subject, state, alert) VALUES (?, ?, ?)
              ON CONFLICT (subject, state) DO NOTHING RETURNING subject`,
            [subject.id, subject.state, id],
          )
          if (row) fresh.push(row)
        }
        if (subjects && !fresh.length) return false
        const rows = await inside(
          `INSERT INTO alerts (id, type, body, made_at, told, team) VALUES (?, ?, ?, ?, '', ?)
            ON CONFLICT (id) DO NOTHING RETURNING id`,
          [id, type, JSON.stringify(body), madeAt, team],
        )
        return rows.length > 0
      }),
    async casesToTell(from, severity) {
      const rows = await query(
        `SELECT body FROM cases
          WHERE state = 'new' AND severity <= ? AND opened_at >= ? AND (read_at IS NULL OR reopened > 0)
            AND NOT EXISTS (SELECT 1 FROM alert_subjects WHERE alert_subjects.subject = cases.id
              AND alert_subjects.state = CAST(cases.severity AS TEXT) || '.' || CAST(cases.reopened AS TEXT))
          ORDER BY severity, due_at, id LIMIT ?`,
        [severity, from, mostCases],
      )
      return rows.map(({ body }) => JSON.parse(String(body)))
    },
    async untakenCases(from, until) {
      const rows = await query(
        `SELECT body FROM cases
          WHERE state = 'new' AND owner IS NULL AND contact = 1 AND spam_at IS NULL AND opened_at >= ? AND opened_at <= ?
            AND NOT EXISTS (SELECT 1 FROM alert_subjects WHERE alert_subjects.subject = cases.id
              AND alert_subjects.state = '${untaken}' || CAST(cases.reopened AS TEXT))
          ORDER BY severity, due_at, id LIMIT ?`,
        [from, until, mostCases],
      )
      return rows.map(({ body }) => JSON.parse(String(body)))
    },
    async newCases(from, limit) {
      const rows = await query(
        "SELECT body FROM cases WHERE state = 'new' AND opened_at >= ? ORDER BY opened_at DESC, id LIMIT ?",
        [from, limit],
      )
      return rows.map(({ body }) => JSON.parse(String(body)))
    },
    async toldOf(subject) {
      const rows = await query('SELECT state FROM alert_subjects WHERE subject = ? ORDER BY state', [subject])
      return rows.map(({ state }) => `${state}`)
    },
    alert: (id) => one(query, id),
    async subjects(alert) {
      const rows = await query('SELECT subject FROM alert_subjects WHERE alert = ? ORDER BY subject', [alert])
      return rows.map(({ subject }) => `${subject}`)
    },
    async alerts(from, limit) {
      const rows = await query(
        `SELECT ${columns} FROM alerts WHERE made_at >= ? ORDER BY made_at DESC, id DESC LIMIT ?`,
        [from, limit],
      )
      return rows.map(alertOf)
    },
    tell: ({ id, type }, webhooks, now) =>
      write(async (inside) => {
        const told = (await one(inside, id))?.told
        const left = webhooks.filter((webhook) => told && !told.includes(webhook))
        if (!told || !left.length) return
        for (const webhook of left)
          await inside(
            `INSERT INTO deliveries (id, webhook, type, subject, body, state, attempts, made_at, at)
              VALUES (?, ?, ?, ?, '', 'waiting', 0, ?, ?)`,
            [`msg_${randomUUID()}`, webhook, type, id, now, now],
          )
        await inside('UPDATE alerts SET told = ? WHERE id = ?', [[...told, ...left].join(' '), id])
      }),
    async seen(id, by, now) {
      await query('UPDATE alerts SET seen_at = ?, seen_by = ? WHERE id = ? AND seen_at IS NULL', [
        now,
        by,
        id,
      ])
    },
    forget: (before) =>
      write(async (inside) => {
        await inside('DELETE FROM alert_subjects WHERE alert IN (SELECT id FROM alerts WHERE made_at < ?)', [
          before,
        ])
        await inside('DELETE FROM alerts WHERE made_at < ?', [before])
      }),
  }
}

function alertOf(row: Row): Alert {
  return {
    id: `${row.id}`,
    type: row.type as AlertType, // only these are written
    body: JSON.parse(`${row.body}`),
    madeAt: Number(row.made_at),
    ...(row.seen_at != null && { seen: { by: `${row.seen_by}`, at: Number(row.seen_at) } }),
    told: `${row.told}`.split(' ').filter(Boolean),
    ...(row.team && { team: `${row.team}` }),
  }
}
