import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readPageScripts } from '@earshot/collector/page-scripts'
import { build } from 'esbuild'
import { test } from 'vitest'
import { fetched } from '../../scripts/fetched.mjs'
import { startProgram } from '../examples/program.ts'
import { describeCollector } from './collector-suite.ts'

const cwd = fileURLToPath(new URL('programs/', import.meta.url))

/** A suite that needs what may not be there, under a name that says so. */
function needs(there: unknown, name: string, suite: () => void): void {
  if (there) suite()
  else test.skip(`the collector in ${name} (left out: it could not be fetched from the registry)`, () => {})
}

describeCollector(
  'an app of Fastify',
  (given) => startProgram(process.execPath, ['fastify.js'], { cwd, env: { ...given } }),
  { own: '/shop' },
)

const bun = fetched({ bun: '1.4.5' }, { scripts: ['bun'] })
needs(bun, 'Bun', () =>
  describeCollector('Bun', (given) =>
    startProgram(join(bun ?? '', 'node_modules/.bin/bun'), ['bun.js'], { cwd, env: { ...given } }),
  ),
)

const deno = fetched({ deno: '2.9.6' }, { scripts: ['deno'] })
needs(deno, 'Deno', () => {
  const may = ['net', 'read', 'write', 'env', 'sys'].map((what) => `--allow-${what}`)
  describeCollector('Deno', (given) =>
    startProgram(join(deno ?? '', 'node_modules/.bin/deno'), ['run', '--no-lock', ...may, 'deno.js'], {
      cwd,
      env: { ...given },
    }),
  )
})

const miniflare = fetched({ miniflare: '4.20260730.0' }, { scripts: ['workerd'] })
needs(miniflare, 'workerd', () => {
  interface Runtime {
    readonly ready: Promise<URL>
    dispose(): Promise<void>
  }
  const load = () =>
    import(pathToFileURL(join(miniflare ?? '', 'node_modules/miniflare/dist/src/index.js')).href) as Promise<{
      Miniflare: new (options: object) => Runtime
    }>
  describeCollector('workerd', async ({ DATABASE, ...bindings }) => {
    const { Miniflare } = await load()
    const runtime = new Miniflare({
      modules: [{ type: 'ESModule', path: 'worker.js', contents: await workerOf(join(cwd, 'worker.js')) }],
      compatibilityDate: '2026-07-01',
      compatibilityFlags: ['nodejs_compat'],
      durableObjects: { COLLECTOR: { className: 'Collector', useSQLite: true } },
      durableObjectsPersist: DATABASE,
      bindings,
      host: '127.0.0.1',
      port: 0,
    })
    let isOver = false
    return {
      url: (await runtime.ready).href,
      close: async () => {
        if (!isOver) await runtime.dispose()
        isOver = true
      },
    }
  })
})

/** One module of the Worker and everything that it imports, as wrangler makes it. */
async function workerOf(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['workerd', 'worker', 'import'],
    external: ['node:*', 'cloudflare:*'],
    // What is written for Node alone asks for its modules by `require`.
    banner: { js: "import { createRequire as requirer } from 'node:module'; const require = requirer('/')" },
    plugins: [
      {
        name: 'page scripts',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /page-scripts\.json$/ }, ({ path }) => ({ path, namespace: 'made' }))
          onLoad({ filter: /.*/, namespace: 'made' }, () => ({
            contents: JSON.stringify(readPageScripts()),
            loader: 'json',
          }))
        },
      },
    ],
  })
  return outputFiles[0]?.text ?? ''
}
