import type { Database } from './database.ts'
import type { Storage } from './port.ts'

/** What was asked under each version: an answer is read by the words that the person saw. */
export function definitionQueries({
  query,
  write,
}: Database): Pick<Storage, 'keepDefinitions' | 'definition' | 'versions' | 'savePrompt' | 'savedPrompts'> {
  return {
    keepDefinitions: (definitions, now) =>
      write(async (inside) => {
        for (const { version, prompt } of definitions) {
          await inside(
            `INSERT INTO definitions (prompt, version, kept_at, data) VALUES (?, ?, ?, ?)
              ON CONFLICT (prompt, version) DO NOTHING`,
            [prompt.id, version, now, JSON.stringify(prompt)],
          )
        }
      }),
    async definition(prompt, version) {
      const sql = 'SELECT data FROM definitions WHERE prompt = ? AND version = ?'
      const [row] = await query(sql, [prompt, version])
      return row && JSON.parse(`${row.data}`)
    },
    async versions(prompt) {
      const sql =
        'SELECT version, kept_at FROM definitions WHERE prompt = ? ORDER BY kept_at DESC, version LIMIT 100'
      return (await query(sql, [prompt])).map((row) => ({
        version: `${row.version}`,
        keptAt: Number(row.kept_at),
      }))
    },
    async savePrompt({ prompt, savedAt, deletedAt }) {
      await query(
        `INSERT INTO own_prompts (id, saved_at, data, deleted_at) VALUES (?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET
            saved_at = excluded.saved_at, data = excluded.data, deleted_at = excluded.deleted_at`,
        [prompt.id, savedAt, JSON.stringify(prompt), deletedAt ?? null],
      )
    },
    async savedPrompts() {
      const rows = await query('SELECT saved_at, data, deleted_at FROM own_prompts ORDER BY id')
      return rows.map((row) => ({
        prompt: JSON.parse(`${row.data}`),
        savedAt: Number(row.saved_at),
        ...(row.deleted_at !== null && { deletedAt: Number(row.deleted_at) }),
      }))
    },
  }
}
