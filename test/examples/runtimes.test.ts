import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ResponseEvent } from '@earshot/core/event'
import { expect, test } from 'vitest'
import { fetched } from '../../scripts/fetched.mjs'
import { bundleFile } from '../frameworks/bundle.ts'
import { exampleFolder } from './example-site.ts'
import { type Program, startProgram } from './program.ts'
import { describeReceiver } from './receiver-suite.ts'

const env = (folder: string) => ({ PORT: '0', ANSWERS: join(folder, 'answers') })

for (const name of ['express', 'fastify'])
  describeReceiver(name, (folder) =>
    startProgram(process.execPath, ['server.mjs'], { cwd: exampleFolder(name), env: env(folder) }),
  )

/** A suite that needs what may not be there, under a name that says so. */
function needs(there: unknown, name: string, suite: () => void): void {
  if (there) suite()
  else test.skip(`${name} (left out: it could not be fetched from the registry)`, () => {})
}

const bun = fetched({ bun: '1.4.5' }, { scripts: ['bun'] })
needs(bun, 'bun', () =>
  describeReceiver('bun', (folder) =>
    startProgram(join(bun ?? '', 'node_modules/.bin/bun'), ['server.js'], {
      cwd: exampleFolder('bun'),
      env: env(folder),
    }),
  ),
)

const deno = fetched({ deno: '2.9.6' }, { scripts: ['deno'] })
needs(deno, 'deno', () =>
  describeReceiver('deno', (folder) => {
    // The package of this repository stands in for that of the registry.
    const config = join(folder, 'deno.json')
    const given = JSON.parse(readFileSync(join(exampleFolder('deno'), 'deno.json'), 'utf8'))
    const core = pathToFileURL(fileURLToPath(new URL('../../packages/core/dist/', import.meta.url)))
    const imports = { ...given.imports, '@earshot/core/parse-event': `${core}parse-event.js` }
    expect(Object.keys(given.imports)).toEqual(['@earshot/core/'])
    writeFileSync(config, JSON.stringify({ ...given, imports }))
    const flags = ['--allow-read', '--allow-write', '--allow-env', '--no-lock', '--config', config]
    const program = join(deno ?? '', 'node_modules/.bin/deno')
    const args = ['serve', '--port', '0', '--host', '127.0.0.1', ...flags, 'server.js']
    return startProgram(program, args, { cwd: exampleFolder('deno'), env: env(folder) }).then((begun) => ({
      ...begun,
      url: new URL('/v1/events', begun.url).href,
    }))
  }),
)

const miniflare = fetched({ miniflare: '4.20260730.0' }, { scripts: ['workerd'] })
needs(miniflare, 'cloudflare-worker', () => {
  /** What the worker needs of the local runtime of Cloudflare. */
  interface Runtime {
    readonly ready: Promise<URL>
    getD1Database(name: string): Promise<{
      exec(sql: string): Promise<unknown>
      prepare(sql: string): { all(): Promise<{ readonly results: readonly { readonly body: string }[] }> }
    }>
    dispose(): Promise<void>
  }
  const runtimes = new Map<string, Runtime>()
  const load = () =>
    import(pathToFileURL(join(miniflare ?? '', 'node_modules/miniflare/dist/src/index.js')).href) as Promise<{
      Miniflare: new (options: object) => Runtime
    }>

  async function begin(folder: string): Promise<Program> {
    const { Miniflare } = await load()
    const script = await bundleFile(join(exampleFolder('cloudflare-worker'), 'worker.js'), { format: 'esm' })
    const runtime = new Miniflare({
      modules: true,
      script,
      compatibilityDate: '2026-07-01',
      d1Databases: ['DB'],
      d1Persist: folder,
      host: '127.0.0.1',
      port: 0,
    })
    const database = await runtime.getD1Database('DB')
    const schema = readFileSync(join(exampleFolder('cloudflare-worker'), 'schema.sql'), 'utf8')
    await database.exec(schema.replace('TABLE', 'TABLE IF NOT EXISTS').replaceAll('\n', ' '))
    runtimes.set(folder, runtime)
    return { url: new URL('/v1/events', await runtime.ready).href, close: () => runtime.dispose() }
  }

  describeReceiver('cloudflare-worker', begin, {
    async kept(folder) {
      const database = await runtimes.get(folder)?.getD1Database('DB')
      const rows = await database?.prepare('SELECT body FROM events ORDER BY rowid').all()
      return rows?.results.map(({ body }) => JSON.parse(body) as ResponseEvent) ?? []
    },
  })
})
