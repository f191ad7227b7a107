import type { Draw } from '../draws/draw.ts'
import type { Database, Query } from './database.ts'
import type { DrawStorage } from './draw-port.ts'

/** Draws, and who has entered them. */
export function drawQueries({ query, write, scrub }: Database): DrawStorage {
  const list = async (inside: Query, draw: string): Promise<readonly string[] | undefined> => {
    const [row] = await inside('SELECT tickets FROM draws WHERE id = ? AND closed = 1', [draw])
    return row && `${row.tickets ?? ''}`.split('\n').filter(Boolean)
  }
  return {
    async all() {
      const rows = await query('SELECT body FROM draws ORDER BY made_at DESC, id')
      return rows.map(({ body }): Draw => JSON.parse(`${body}`))
    },
    async one(id) {
      const [row] = await query('SELECT body FROM draws WHERE id = ?', [id])
      return row && JSON.parse(`${row.body}`)
    },
    async save(draw) {
      await query(
        `INSERT INTO draws (id, made_at, closed, body) VALUES (?, ?, 0, ?)
          ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
        [draw.id, draw.madeAt, JSON.stringify(draw)],
      )
    },
    async replace(before, after) {
      const rows = await query('UPDATE draws SET body = ? WHERE id = ? AND body = ? RETURNING id', [
        JSON.stringify(after),
        before.id,
        JSON.stringify(before),
      ])
      return rows.length > 0
    },
    async drop(id) {
      await query('DELETE FROM draws WHERE id = ?', [id])
    },
    enter: (draw, { ticket, contact }, most) =>
      write(async (inside) => {
        const [open] = await inside('SELECT id FROM draws WHERE id = ? AND closed = 0', [draw])
        if (!open) return false
        const [found] = await inside('SELECT count(*) AS count FROM draw_entries WHERE draw = ?', [draw])
        if (Number(found?.count) >= most) return false
        await inside(
          'INSERT INTO draw_entries (draw, ticket, contact) VALUES (?, ?, ?) ON CONFLICT (draw, ticket) DO NOTHING',
          [draw, ticket, contact],
        )
        return true
      }),
    async count(draw) {
      const [row] = await query('SELECT count(*) AS count FROM draw_entries WHERE draw = ?', [draw])
      return Number(row?.count)
    },
    close: (draw) =>
      write(async (inside) => {
        const before = await list(inside, draw)
        if (before) return before
        const rows = await inside('SELECT ticket FROM draw_entries WHERE draw = ? ORDER BY ticket', [draw])
        const tickets = rows.map(({ ticket }) => `${ticket}`).sort()
        await inside('UPDATE draws SET closed = 1, tickets = ? WHERE id = ?', [tickets.join('\n'), draw])
        return tickets
      }),
    list: (draw) => list(query, draw),
    async contact(draw, ticket) {
      const [row] = await query('SELECT contact FROM draw_entries WHERE draw = ? AND ticket = ?', [
        draw,
        ticket,
      ])
      return row && `${row.contact}`
    },
    async forget(draw) {
      await query('DELETE FROM draw_entries WHERE draw = ?', [draw])
      await scrub()
    },
    async forgetContact(contact) {
      await query('DELETE FROM draw_entries WHERE contact = ?', [contact])
      await scrub()
    },
  }
}
