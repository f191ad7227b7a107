/** A database that the collector can keep everything in. */
export const storage = {
  example: 'my-database',
  write: ({ name, pascal }) => ({
    files: {
      [`packages/collector/src/storage/${name}-database.ts`]: `import type { Database } from './database.ts'
import { openSqliteDatabase } from './sqlite-database.ts'

/**
 * Opens TODO, makes its tables where there are none, and brings it up to this version. What is written is on disk when a
 * call resolves.
 *
 * @throws Error where it cannot be opened
 */
export async function open${pascal}Database(address: string): Promise<Database> {
  // TODO: this passes everything on to SQLite. Put your driver in its place, one member after the other; the contract's
  // tests hold while you do.
  const { dialect, query, write, snapshot, scrub, scrubSoon, close } = openSqliteDatabase(address)
  return { dialect, query, write, snapshot, scrub, scrubSoon, close }
}
`,
      [`packages/collector/test/${name}.test.ts`]: `import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { open${pascal}Database } from '../src/storage/${name}-database.ts'
import { storageOn } from '../src/storage/storage-on.ts'
import { commentsContract } from './comments-contract.ts'
import { listeningContract } from './listening-contract.ts'
import { storageContract } from './storage-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-${name}-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
/** An empty one for each test. */
const open = async () => storageOn(await open${pascal}Database(join(folder, \`\${++files}.db\`)))

storageContract('${name}', open)
listeningContract('${name}', open)
commentsContract('${name}', open)
`,
    },
    lines: [],
    left: [
      'put your driver in the place of SQLite in the new file; a dialect of its own where it reads other SQL (storage/database.ts)',
      'its tables: storage/sqlite-migrations.ts and storage/postgres-migrations.ts show what there must be',
      'let `EARSHOT_DATABASE` name it: packages/collector/src/storage/open-database.ts, its test, and the settings of the README',
    ],
  }),
}
