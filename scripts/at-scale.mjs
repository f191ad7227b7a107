// What millions of answers cost: every owner's page, the export of all of them, and the events that come in meanwhile.
// Usage: node scripts/at-scale.mjs [--answers 5000000] [--days 365] [--database sqlite:… | postgres://…] [--filled] [--pages]
import { fork } from 'node:child_process'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fillAtScale } from './fill-at-scale.mjs'

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '5000000' },
    days: { type: 'string', default: '365' },
    database: { type: 'string', default: 'sqlite:./at-scale.db' },
    filled: { type: 'boolean', default: false },
    looks: { type: 'string', default: '20' },
    pages: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`Usage: node scripts/at-scale.mjs [--answers 5000000] [--days 365] [--database sqlite:… | postgres://…] [--filled] [--pages]
Fills an empty database: the collector's own storage writes sixty different answers and their showings, and the database copies
them, with ids and times of their own. Then a collector is started on it, and told are: how long each of the owner's pages takes
(--looks of each), what the CSV of everything takes in memory, and how long single events wait, 200 a second, alone, beside
somebody who reads one page after the other, and beside the CSV. --filled leaves the database as it is, --pages tells of the
pages alone. Build first.`)
  process.exit(0)
}

const { database } = values
const [answers, days, looks] = [values.answers, values.days, values.looks].map(Number)
const ms = (time) => `${time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en-GB')} ms`
const mb = (bytes) => `${Math.round(bytes / 2 ** 20).toLocaleString('en-GB')} MB`
const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

if (!values.filled) {
  const began = performance.now()
  await fillAtScale(database, { answers, days })
  console.log(
    `${answers.toLocaleString('en-GB')} answers over ${days} days, filled in ${ms(performance.now() - began)}`,
  )
}

const { smallMemory } = await import('../packages/collector/dist/small-memory.js')
const child = fork(fileURLToPath(new URL('load.mjs', import.meta.url)), ['collector'], {
  env: {
    ...process.env,
    // As `earshot serve` starts itself.
    NODE_OPTIONS: smallMemory.flags.join(' '),
    ...smallMemory.environment,
    LOAD_DATABASE: database,
  },
})
const { port } = await heard()
const url = `http://127.0.0.1:${port}`
const login = await fetch(`${url}/login`, {
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams({ password: 'a password for load' }),
})
const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0]

console.log(`memory at the start              ${mb((await ask()).rss)}`)
await untilCounted()
const older = /href="(\/answers\?before=[^"]+)"/.exec((await page('/answers')).html)?.[1] ?? '/answers'
const [some] = JSON.parse((await page('/v1/responses?limit=1')).html).responses
const paths = [
  ...['/', '/?weeks=52', '/?place=place%201', '/?shift=late&weeks=26', '/?prompt=post-purchase&weeks=52'],
  ...[
    '/answers',
    older,
    `/answers/${some.response}`,
    '/inbox',
    '/comments',
    '/comments?q=took',
    '/actions',
    '/staff',
    '/alerts',
    '/ahead',
  ],
  ...['/behind', '/begin', '/cards', '/care', '/draws', '/expectations', '/goals', '/outcomes', '/people'],
  ...['/prompts', '/requests', '/setup', '/teams', '/account'],
]
await tellPages()
if (!values.pages) {
  await tellIngest('alone')
  await tellIngest('beside a reader of pages', readOn)
  await tellCsv()
  await tellIngest('beside the CSV of everything', async (isOver) => void (await csv(isOver)))
}
console.log(`memory at the end                ${mb((await ask()).rss)}`)
child.kill()

function heard() {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`the collector ended with ${code}`)))
  })
}

function ask() {
  return new Promise((resolve) => {
    child.once('message', resolve)
    child.send('use')
  })
}

async function page(path) {
  const began = performance.now()
  const reply = await fetch(`${url}${path}`, { headers: { cookie, connection: 'close' } })
  const html = await reply.text()
  if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`)
  return { took: performance.now() - began, html }
}

async function untilCounted() {
  const began = performance.now()
  let slowest = 0
  for (const path of ['/', '/answers']) {
    for (let isCounting = true; isCounting; ) {
      const { took, html } = await page(path)
      slowest = Math.max(slowest, took)
      isCounting = html.includes('Being counted:')
    }
  }
  console.log(
    `until everything is counted      ${ms(performance.now() - began)}, the slowest look ${ms(slowest)}`,
  )
}

async function tellPages() {
  const times = new Map(paths.map((path) => [path, []]))
  // In turns, so that what the machine does beside it is shared by all.
  for (let look = 0; look < looks; look++)
    for (const path of paths) {
      const before = await ask()
      const { took } = await page(path)
      times.get(path).push({ took, cpuMs: (await ask()).cpuMs - before.cpuMs })
    }
  for (const [path, all] of times) {
    const walls = all.map(({ took }) => took).sort((a, b) => a - b)
    const cpus = all.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b)
    console.log(
      `${path.slice(0, 32).padEnd(32)} p50 ${ms(at(walls, 0.5))}, p95 ${ms(at(walls, 0.95))}; of the collector's processor ${ms(at(cpus, 0.5))}, p95 ${ms(at(cpus, 0.95))}`,
    )
  }
  console.log(`memory after the pages           ${mb((await ask()).rss)}`)
}

async function csv(isOver = () => false) {
  let [bytes, most] = [0, 0]
  const reply = await fetch(`${url}/v1/responses.csv`, { headers: { cookie } })
  let next = 0
  for await (const piece of reply.body) {
    bytes += piece.length
    if (performance.now() > next) {
      most = Math.max(most, (await ask()).rss)
      next = performance.now() + 200
      if (isOver()) break
    }
  }
  return { bytes, most }
}

async function tellCsv() {
  const before = await ask()
  const began = performance.now()
  const { bytes, most } = await csv()
  const took = performance.now() - began
  console.log(
    `CSV of everything                ${mb(bytes)} in ${ms(took)}; memory ${mb(before.rss)}, at most ${mb(most)} meanwhile`,
  )
}

async function readOn(isOver) {
  let count = 0
  for (; !isOver(); count++) await page(paths[count % paths.length])
}

/** 200 single events a second over sixteen connections, and how long each waits for its receipt. */
async function tellIngest(name, beside = async () => {}) {
  const seconds = 15
  let isOver = false
  const other = beside(() => isOver)
  const [delays, codes] = [[], new Map()]
  const began = performance.now()
  await Promise.all(
    Array.from({ length: 200 * seconds }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 5))
      const start = performance.now()
      const code = await post(event())
      delays.push(performance.now() - start)
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }),
  )
  const took = (performance.now() - began) / 1_000
  isOver = true
  await other
  delays.sort((a, b) => a - b)
  console.log(
    `events ${name.padEnd(32)} ${(delays.length / took).toFixed(0)}/s; p50 ${ms(at(delays, 0.5))}, p99 ${ms(at(delays, 0.99))}, at most ${ms(delays.at(-1))}; ${[...codes].map(([code, count]) => `${count} × ${code}`).join(', ')}`,
  )
}

function event() {
  const run = crypto.randomUUID()
  const data = {
    ...{
      response: run,
      revision: 2,
      prompt: { id: 'how-did-we-do', version: '9f2c51ab' },
      audience: 'external',
    },
    answers: [{ question: 'rating', value: 4, label: 'Outstanding' }],
    context: { table: '12', place: 'place 1' },
    presentation: { display: 'popover', show: 'words', scales: { rating: [1, 4] } },
  }
  const time = new Date().toISOString()
  return JSON.stringify([
    {
      specversion: '1.0',
      type: 'earshot.response.submitted',
      source: '//shop.example',
      id: `${run}.2`,
      time,
      data,
    },
  ])
}

function post(body) {
  return new Promise((resolve, reject) => {
    const path = '/v1/events?key=pk_0123456789abcdef'
    const headers = { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) }
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (reply) => {
      reply.resume()
      reply.on('end', () => resolve(reply.statusCode))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
