import type { CommentFilter, CommentStorage } from './comment-port.ts'
import type { Database, Dialect, Query, Value } from './database.ts'
import { responseColumns, storedResponse } from './response-queries.ts'

/** Numbers rise with the second in which a comment came, and hold this many of one second. */
const perSecond = 2 ** 20

/** The index of comments. SQLite finds words with FTS5, PostgreSQL with its text search, both in the same plain words. */
export function commentQueries({ query, write, dialect }: Database): CommentStorage {
  return {
    async index(ids, entriesOf) {
      if (!ids.length) return
      const list = JSON.stringify(ids)
      // The responses are read inside, so that nobody erases one between the reading and the writing.
      await write(async (inside) => {
        await inside(`DELETE FROM comments WHERE id IN (${dialect.list})`, [list])
        const rows = await inside(
          `SELECT ${responseColumns} FROM responses WHERE id IN (${dialect.list}) AND state <> 'withdrawn' ORDER BY received_at, id`,
          [list],
        )
        for (const row of rows) {
          const response = storedResponse(row)
          const { id, receivedAt, data } = response
          for (const { question, words } of entriesOf(response)) {
            const number = await freeNumber(inside, receivedAt)
            await inside(
              'INSERT INTO comments (number, id, question, prompt, audience, words) VALUES (?, ?, ?, ?, ?, ?)',
              [number, id, question, data.prompt.id, data.audience, words.join(' ')],
            )
          }
        }
      })
    },
    async find(filter) {
      const { sql, values } = where(filter, dialect)
      const rows = await query(
        `SELECT comments.id AS id, question FROM comments ${sql} ORDER BY comments.number DESC LIMIT ?`,
        [...values, filter.limit],
      )
      return rows.map(({ id, question }) => ({ id: `${id}`, question: `${question}` }))
    },
  }
}

async function freeNumber(query: Query, at: number): Promise<number> {
  const first = numberAt(at)
  const [row] = await query('SELECT max(number) AS last FROM comments WHERE number >= ? AND number < ?', [
    first,
    first + perSecond,
  ])
  return row?.last === null || row?.last === undefined ? first : Number(row.last) + 1
}

function numberAt(time: number): number {
  return Math.floor(time / 1_000) * perSecond
}

function where(
  { words = [], audience, prompts, from, before }: CommentFilter,
  dialect: Dialect,
): { readonly sql: string; readonly values: readonly Value[] } {
  const parts: string[] = ['audience = ?']
  const values: Value[] = [audience]
  const add = (sql: string, ...bound: readonly Value[]): void => {
    parts.push(sql)
    values.push(...bound)
  }
  if (prompts) add(`prompt IN (${dialect.list})`, JSON.stringify(prompts))
  if (from !== undefined) add('comments.number >= ?', numberAt(from))
  if (before !== undefined) add('comments.number < ?', numberAt(before))
  if (words.length && dialect.name === 'sqlite')
    add(
      'number IN (SELECT rowid FROM comment_words WHERE comment_words MATCH ?)',
      words.map((word) => `"${word}"*`).join(' '),
    )
  if (words.length && dialect.name === 'postgres')
    add(
      `to_tsvector('simple', words) @@ to_tsquery('simple', ?)`,
      words.map((word) => `${word}:*`).join(' & '),
    )
  return { sql: `WHERE ${parts.join(' AND ')}`, values }
}
