// The demo: a collector on SQLite and three example pages beside it. Usage: node scripts/start.mjs
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveExamples } from './serve-examples.mjs'

if (process.argv.includes('--help')) {
  console.log(`Usage: npm start
Builds what has changed, starts a collector on SQLite and the example pages, and prints their addresses.
EARSHOT_PORT sets the collector's port (default 8787). A busy port gets another one. Ctrl-C ends it.`)
  process.exit(0)
}

const root = fileURLToPath(new URL('..', import.meta.url))
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
const { settingsTable, startCollector } = await import('../packages/collector/dist/index.js')

const port = settingsTable.port.read(process.env.EARSHOT_PORT ?? settingsTable.port.byDefault)
if ('mend' in port) {
  console.error(`EARSHOT_PORT cannot be used. ${port.mend}`)
  process.exit(2)
}

/** The first of the wanted ports that is free, or any. */
async function onPort(wanted, start) {
  try {
    return await start(wanted)
  } catch (error) {
    const busy = [error, error.cause].some((item) => item?.code === 'EADDRINUSE')
    if (!busy || wanted === 0) throw error
    return start(0)
  }
}

const data = join(root, '.cache')
mkdirSync(data, { recursive: true })
const ownerPassword = 'earshot-demo'
const collector = await onPort(port.value, (port) =>
  startCollector({ port, database: `sqlite:${join(data, 'earshot-demo.db')}`, ownerPassword }),
)
const examples = await onPort(8788, (port) => serveExamples({ port, collector: collector.url }))

console.log(`
Earshot is running. Open the first address; the others can be reached from there.

  Overview            ${examples.url}/
  A restaurant table  ${examples.url}/restaurant/
  A shop's thank-you  ${examples.url}/shop/
  A service page      ${examples.url}/service/
  The owner's page    ${collector.url}/   password: ${ownerPassword}

  Without JavaScript  ${collector.url}/t/linden/12 and ${collector.url}/ask/how-did-we-do
  Answers are kept in ${collector.database}

Ctrl-C ends it.
`)

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await Promise.all([examples.close(), collector.close()])
    console.log('Ended. The answers are kept.')
  })
