import type { ResponseData } from '@earshot/core/event'
import type { Database, Query } from './database.ts'
import type { RetentionStorage } from './retention-port.ts'

/** What is kept shorter than the response that it belongs to. */
export function retentionQueries({ query, write, dialect, scrub }: Database): RetentionStorage {
  return {
    async saidBetween({ from, before, prompt }, after, limit) {
      const { updatedAt, id } = after ?? { updatedAt: from, id: '' }
      const rows = await query(
        `SELECT id, updated_at, data FROM responses
          WHERE updated_at >= ? AND updated_at < ? AND (updated_at > ? OR id > ?)${prompt === undefined ? '' : ' AND prompt = ?'}
          ORDER BY updated_at, id LIMIT ?`,
        [updatedAt, before, updatedAt, id, ...(prompt === undefined ? [] : [prompt]), limit],
      )
      return rows.map((row) => ({
        id: `${row.id}`,
        updatedAt: Number(row.updated_at),
        data: JSON.parse(`${row.data}`),
      }))
    },
    async forgetAnswers(which) {
      if (!which.length) return
      await write(async (inside) => {
        for (const { id, questions } of which) {
          await forgetIn(inside, id, questions)
          await inside(
            `DELETE FROM comments WHERE id = ? AND question IN (${questions.map(() => '?').join()})`,
            [id, ...questions],
          )
        }
        const list = JSON.stringify(which.map(({ id }) => id))
        await inside(`DELETE FROM conflicts WHERE id IN (${dialect.list})`, [list])
        await inside(`DELETE FROM deliveries WHERE subject IN (${dialect.list})`, [list])
      })
      await scrub()
    },
    async casesOver(before, limit) {
      // When something was called spam stands in its story; from when it came is later than anybody wants it kept.
      const rows = await query(
        `SELECT id FROM cases WHERE contact_kept = 1
          AND ((state IN ('resolved', 'looked-at') AND closed_at < ?) OR (state = 'spam' AND opened_at < ?))
          ORDER BY id LIMIT ?`,
        [before, before, limit],
      )
      return rows.map(({ id }) => `${id}`)
    },
    async contactsForgotten(ids) {
      await query(`UPDATE cases SET contact_kept = 0 WHERE id IN (${dialect.list})`, [JSON.stringify(ids)])
    },
  }
}

async function forgetIn(query: Query, id: string, questions: readonly string[]): Promise<void> {
  const [row] = await query('SELECT revision, data FROM responses WHERE id = ?', [id])
  if (!row) return
  const data: ResponseData = JSON.parse(`${row.data}`)
  const answers = data.answers.filter(({ question }) => !questions.includes(question))
  await query('UPDATE responses SET data = ? WHERE id = ? AND revision = ?', [
    JSON.stringify({ ...data, answers }),
    id,
    Number(row.revision),
  ])
}
