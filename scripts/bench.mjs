// Sizes of what a page fetches, and what the collector takes next to a bare server in the same run.
// Usage: node scripts/bench.mjs [--events 2000]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { events: { type: 'string', default: '2000' }, help: { type: 'boolean' } },
})
if (values.help) {
  console.log('Usage: npm run bench -- [--events 2000]\nPrints sizes, and timings as ratios within one run.')
  process.exit(0)
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
await new Promise((resolve) => bare.listen(0, '127.0.0.1', resolve))

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

bare.close()
await collector.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
