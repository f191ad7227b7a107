// How long a call takes from the tap to the staff's screens. Usage: node scripts/time-calls.mjs [--calls 200] [--pages 20]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '200' },
    pages: { type: 'string', default: '20' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(
    'Usage: node scripts/time-calls.mjs [--calls 200] [--pages 20]\nStarts a collector, opens staff pages, lets tables call one after the other, and prints how long it takes until a call stands on a page. Build first.',
  )
  process.exit(0)
}

const { startCollector } = await import('../packages/collector/dist/start.js')
const folder = mkdtempSync(join(tmpdir(), 'earshot-calls-'))
const ownerPassword = 'a password for timing'
const collector = await startCollector({
  port: 0,
  database: `sqlite:${join(folder, 'calls.db')}`,
  ownerPassword,
})
const { url, writeKey } = collector
const login = await fetch(`${url}/login`, {
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams({ password: ownerPassword }),
})
const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0]

/** When each call was tapped, and how long until it stood on each page, in milliseconds. */
const tapped = new Map()
const took = []

/** A staff page as its script makes it: the stream tells that something came, then the page is fetched. */
async function openPage(stop) {
  const reply = await fetch(`${url}/v1/stream`, { headers: { cookie }, signal: stop })
  const seen = new Set()
  const look = async () => {
    const html = await (await fetch(`${url}/staff`, { headers: { cookie } })).text()
    for (const [id, at] of tapped) {
      if (seen.has(id) || !html.includes(id)) continue
      seen.add(id)
      took.push(performance.now() - at)
    }
  }
  const listen = async () => {
    const decoder = new TextDecoder()
    for await (const part of reply.body) if (decoder.decode(part).includes('event: response')) void look()
  }
  listen().catch(() => {}) // it is ended below
}

const ending = new AbortController()
const pages = Number(values.pages)
const calls = Number(values.calls)
await Promise.all(Array.from({ length: pages }, () => openPage(ending.signal)))
for (let call = 0; call < calls; call++) {
  const id = `call-${String(call).padStart(6, '0')}`
  tapped.set(id, performance.now())
  const event = {
    specversion: '1.0',
    type: 'earshot.response.submitted',
    source: '//inn.example',
    id: `${id}.1`,
    time: new Date().toISOString(),
    data: {
      response: id,
      revision: 1,
      prompt: { id: 'table-check', version: '00000000' },
      context: { table: `${call}` },
      answers: [{ question: 'state', value: 'someone', label: 'Please send someone' }],
    },
  }
  await fetch(`${url}/v1/events?key=${writeKey}`, { method: 'POST', body: JSON.stringify([event]) })
  const until = performance.now() + 30_000
  while (took.length < (call + 1) * pages && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 2))
  await fetch(`${url}/staff`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ ids: id, state: 'done' }),
  })
  tapped.delete(id)
}
took.sort((a, b) => a - b)
const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))]?.toFixed(0)
console.log(
  `${calls} calls on ${pages} pages: ${took.length} of ${calls * pages} arrived; half within ${at(0.5)} ms, 95 % within ${at(0.95)} ms, the last ${at(1)} ms`,
)
ending.abort()
await collector.close()
rmSync(folder, { recursive: true, force: true })
