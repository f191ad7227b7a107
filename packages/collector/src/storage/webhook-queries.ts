import type { Delivery, Webhook, WebhookForm, WebhookType } from '../webhooks/webhook.ts'
import type { Database, Row } from './database.ts'
import type { WebhookStorage } from './webhook-port.ts'

const webhookColumns = `id, url, types, secret, old_secret, old_ends_at, made_at, ended_at, ended_why, failures,
  rests_until, name, form, after_ms, words, team`
const deliveryColumns = 'id, webhook, type, subject, body, state, attempts, made_at, at, note'

/** The outbox, and whom it is for. */
export function webhookQueries({ query, write, dialect }: Database): WebhookStorage {
  const list = async (): Promise<readonly Webhook[]> =>
    (await query(`SELECT ${webhookColumns} FROM webhooks ORDER BY made_at, id`)).map(webhookOf)
  const changed = async (sql: string, values: readonly (string | number)[]): Promise<boolean> =>
    (await query(`${sql} RETURNING id`, values)).length > 0

  return {
    list,
    async add({
      id,
      url,
      types,
      secret,
      madeAt,
      name = '',
      form = 'standard',
      afterMs = 0,
      withWords = false,
      team = '',
    }) {
      await query(
        `INSERT INTO webhooks (id, url, types, secret, made_at, failures, rests_until, name, form, after_ms, words,
            team) VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?)`,
        [id, url, types.join(' '), secret, madeAt, name, form, afterMs, Number(withWords), team],
      )
    },
    rotate: (id, secret, oldEndsAt) =>
      changed('UPDATE webhooks SET old_secret = secret, old_ends_at = ?, secret = ? WHERE id = ?', [
        oldEndsAt,
        secret,
        id,
      ]),
    remove: (id) =>
      write(async (inside) => {
        await inside('DELETE FROM deliveries WHERE webhook = ?', [id])
        return (await inside('DELETE FROM webhooks WHERE id = ? RETURNING id', [id])).length > 0
      }),
    resume: (id) =>
      changed(
        'UPDATE webhooks SET ended_at = NULL, ended_why = NULL, failures = 0, rests_until = 0 WHERE id = ?',
        [id],
      ),

    async put({ id, webhook, type, subject, body, madeAt }) {
      await query(
        `INSERT INTO deliveries (id, webhook, type, subject, body, state, attempts, made_at, at)
          VALUES (?, ?, ?, ?, ?, 'waiting', 0, ?, ?)`,
        [id, webhook, type, subject, body, madeAt, madeAt],
      )
    },
    async claim(now, { claimMs, each }) {
      const awake = (await list()).filter(({ ended, restsUntil }) => !ended && restsUntil <= now)
      const claimed = await Promise.all(
        awake.map((to) =>
          write(async (inside) => {
            const due = await inside(
              `SELECT ${deliveryColumns} FROM deliveries WHERE webhook = ? AND state = 'waiting' AND at <= ?
                ORDER BY at, id LIMIT ? ${dialect.skipLocked}`,
              [to.id, now, each],
            )
            for (const { id } of due)
              await inside('UPDATE deliveries SET at = ?, attempts = attempts + 1 WHERE id = ?', [
                now + claimMs,
                `${id}`,
              ])
            return due.map((row) => ({ ...deliveryOf(row), attempts: Number(row.attempts) + 1, to }))
          }),
        ),
      )
      return claimed.flat()
    },
    settle: ({ delivery, webhook, state, at, note, restUntil, ends }, now) =>
      write(async (inside) => {
        await inside('UPDATE deliveries SET state = ?, at = ?, note = ? WHERE id = ?', [
          state,
          at,
          note,
          delivery,
        ])
        if (!restUntil) {
          // Who was well is not written again, so that many at once do not wait for each other.
          await inside('UPDATE webhooks SET failures = 0, rests_until = 0 WHERE id = ? AND failures > 0', [
            webhook,
          ])
          return
        }
        const [row] = await inside(
          'UPDATE webhooks SET failures = failures + 1 WHERE id = ? RETURNING failures',
          [webhook],
        )
        await inside('UPDATE webhooks SET rests_until = ? WHERE id = ?', [
          restUntil(Number(row?.failures ?? 0)),
          webhook,
        ])
        if (ends !== undefined)
          await inside('UPDATE webhooks SET ended_at = ?, ended_why = ? WHERE id = ?', [now, ends, webhook])
      }),
    async log(webhook, limit) {
      const where = webhook === undefined ? '' : 'WHERE webhook = ?'
      const rows = await query(
        `SELECT ${deliveryColumns} FROM deliveries ${where} ORDER BY made_at DESC, id DESC LIMIT ?`,
        [...(webhook === undefined ? [] : [webhook]), limit],
      )
      return rows.map(deliveryOf)
    },
    async replay({ webhook, from, before }, now) {
      const rows = await query(
        `UPDATE deliveries SET state = 'waiting', attempts = 0, at = ?
          WHERE webhook = ? AND state <> 'waiting' AND made_at >= ? AND made_at < ? RETURNING id`,
        [now, webhook, from, before],
      )
      return rows.length
    },
    async forget(before) {
      await query("DELETE FROM deliveries WHERE state <> 'waiting' AND at < ?", [before])
    },
  }
}

function webhookOf(row: Row): Webhook {
  return {
    id: `${row.id}`,
    url: `${row.url}`,
    types: `${row.types}`.split(' ') as WebhookType[], // only these are written
    secret: `${row.secret}`,
    ...(typeof row.old_secret === 'string' && {
      oldSecret: row.old_secret,
      oldEndsAt: Number(row.old_ends_at),
    }),
    madeAt: Number(row.made_at),
    ...(typeof row.ended_at === 'number' && { ended: { at: row.ended_at, why: `${row.ended_why}` } }),
    failures: Number(row.failures),
    restsUntil: Number(row.rests_until),
    name: `${row.name}`,
    form: row.form as WebhookForm, // only these are written
    afterMs: Number(row.after_ms),
    withWords: row.words === 1,
    ...(row.team && { team: `${row.team}` }),
  }
}

function deliveryOf(row: Row): Delivery {
  return {
    id: `${row.id}`,
    webhook: `${row.webhook}`,
    type: row.type as WebhookType, // only these are written
    subject: `${row.subject}`,
    body: `${row.body}`,
    state: row.state as Delivery['state'], // as the CHECK says
    attempts: Number(row.attempts),
    madeAt: Number(row.made_at),
    at: Number(row.at),
    ...(typeof row.note === 'string' && { note: row.note }),
  }
}
