import type { Database } from './database.ts'
import type { Storage } from './port.ts'

/** What was asked under each version: an answer is read by the words that the person saw. */
export function definitionQueries({
  query,
  write,
}: Database): Pick<Storage, 'keepDefinitions' | 'definition'> {
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
  }
}
