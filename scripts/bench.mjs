// Sizes of what a page fetches, what it costs a page beside tiny pages that are the limits, and what the collector takes
// next to a bare server in the same run. Usage: node scripts/bench.mjs [--events 2000] [--rounds 9] [--json FILE] [--peers]
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launchChromium } from './browser.mjs'

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '9' },
    json: { type: 'string', default: '.cache/bench.json' },
    peers: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(
    'Usage: npm run bench -- [--events 2000] [--rounds 9] [--json .cache/bench.json] [--peers]\n' +
      'Prints sizes and timings, compared within one run, and writes them to a file as JSON.\n' +
      'With --peers other libraries are fetched from the registry and measured too, until they are shown.',
  )
  process.exit(0)
}
for (const name of ['events', 'rounds'])
  if (!(Number.isInteger(Number(values[name])) && Number(values[name]) > 0)) {
    console.error(`--${name} must be a whole number above 0, and is "${values[name]}".`)
    process.exit(2)
  }

const root = fileURLToPath(new URL('..', import.meta.url))
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
execFileSync(process.execPath, [join(root, 'scripts/size.mjs')], { stdio: 'inherit' })

const { startCollector } = await import('../packages/collector/dist/start.js')
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
const collector = await startCollector({
  port: 0,
  database: `sqlite:${join(folder, 'answers.db')}`,
  ownerPassword: 'a password',
})
const bare = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(204).end())
})
await new Promise((listening) => bare.listen(0, '127.0.0.1', listening))

const count = Number(values.events)
const eventOf = (index) => ({
  specversion: '1.0',
  type: 'earshot.response.submitted',
  source: '//shop.example',
  id: `bench-${index}.1`,
  time: new Date().toISOString(),
  data: {
    response: `bench-${index}`,
    revision: 1,
    prompt: { id: 'how-did-we-do', version: '00000000' },
    answers: [{ question: 'rating', value: 1 + (index % 4), label: 'Poor' }],
  },
})

/** Posts all bodies over 32 connections at once; gives posts a second. */
async function rate(url, bodies) {
  const queue = bodies.values()
  const started = performance.now()
  const worker = async () => {
    for (const body of queue) {
      const reply = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'text/plain' } })
      await reply.arrayBuffer()
      if (!reply.ok) throw new Error(`${url} answered ${reply.status}`)
    }
  }
  await Promise.all(Array.from({ length: 32 }, worker))
  return (bodies.length / (performance.now() - started)) * 1000
}

const bodies = Array.from({ length: count }, (_, index) => JSON.stringify([eventOf(index)]))
await rate(`http://127.0.0.1:${bare.address().port}/`, bodies)
const plain = await rate(`http://127.0.0.1:${bare.address().port}/`, bodies)
const ours = await rate(`${collector.url}/v1/events`, bodies)
console.log(`bare node:http, 204     ${plain.toFixed(0)} posts/s`)
console.log(
  `collector, committed    ${ours.toFixed(0)} posts/s, ${(ours / plain).toFixed(2)} of the bare server (client and server share one process)`,
)

const { benchPage } = await import('../test/bench/bench-page.ts')
const { benchGrowth } = await import('../test/bench/growth.ts')
const { growthTables, pageTables } = await import('../test/bench/page-tables.ts')
const browser = await launchChromium()
const page = await benchPage(browser, collector.url, Number(values.rounds), values.peers)
console.log(`\n${pageTables(page)}`)
const growth = await benchGrowth(browser, collector.url, Math.ceil(Number(values.rounds) / 3))
console.log(`\n${growthTables(growth)}`)
await browser.close()
const file = resolve(root, values.json)
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, JSON.stringify({ collector: { plain, ours }, page, growth }, null, 2))
console.log(`\nWritten to ${file}.`)

bare.close()
await collector.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
