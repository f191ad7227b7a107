import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { type RunningCollector, startCollector } from '@earshot/collector/start'
import { serveExamples } from '../../scripts/serve-examples.mjs'

/** The real thing for a test: a collector on a SQLite file of its own, and the example pages on another origin. */
export interface Stage {
  readonly collector: RunningCollector
  readonly examples: string
  readonly readKey: string
  readonly ownerPassword: string
  /** Rows as they stand in the database file, read past the collector. */
  rows(): readonly Row[]
  close(): Promise<void>
}

export interface Row {
  readonly id: string
  readonly prompt: string
  readonly state: string
  readonly revision: number
  readonly data: {
    readonly answers: readonly {
      readonly question: string
      readonly value: unknown
      readonly label?: unknown
    }[]
    readonly context?: Readonly<Record<string, string>>
    readonly channel: string
    readonly presentation?: { readonly display: string; readonly marks?: readonly string[] }
  }
}

const ownerPassword = 'a password for tests'
const readKey = 'sk_a-read-key-for-tests-0123456789ab'

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-'))
  const file = join(folder, 'answers.db')
  const collector = await startCollector({
    port: 0,
    database: `sqlite:${file}`,
    ownerPassword,
    readKey,
    widgetFiles: fileURLToPath(new URL('../../packages/widget/dist', import.meta.url)),
  })
  const examples = await serveExamples({ collector: collector.url })
  return {
    collector,
    examples: examples.url,
    readKey,
    ownerPassword,
    rows() {
      const database = new DatabaseSync(file, { readOnly: true })
      try {
        const rows = database
          .prepare('SELECT id, prompt, state, revision, data FROM responses ORDER BY received_at')
          .all()
        // The columns are those of the statement above.
        return rows.map((row) => ({ ...row, data: JSON.parse(String(row.data)) })) as unknown as Row[]
      } finally {
        database.close()
      }
    },
    async close() {
      await examples.close()
      await collector.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Serves one page of HTML on an origin of its own. */
export async function servePage(
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
