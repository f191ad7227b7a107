// What the collector takes, with everything on, beside what this machine's plain node:http can answer at all.
// Usage: node scripts/load.mjs [--seconds 10] [--connections 64] [--database sqlite:… | postgres://…]
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '64' },
    database: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`Usage: node scripts/load.mjs [--seconds 10] [--connections 64] [--database postgres://…]
Measures acknowledgements of single events as a share of what plain node:http answers in the same run, events in batches
of 20, and the delay at 1,000 a second. Build first. The generator runs on the same machine.`)
  process.exit(0)
}

let made = 0
const [role] = positionals
if (role === 'plain') servePlainly()
else if (role === 'collector') await serveCollector()
else await measure()

/** The least that a server can do: it reads the request and answers. */
function servePlainly() {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(204).end())
  })
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
  process.on('message', tellUse)
}

async function serveCollector() {
  const { startCollector } = await import('../packages/collector/dist/start.js')
  const collector = await startCollector({
    port: 0,
    database: process.env.LOAD_DATABASE,
    ownerPassword: 'a password for load',
    writeKey: 'pk_0123456789abcdef',
  })
  process.send({ port: Number(new URL(collector.url).port) })
  process.once('SIGTERM', () => process.exit())
  process.on('message', tellUse)
}

/** What the process has used until now. */
function tellUse() {
  const { user, system } = process.cpuUsage()
  process.send({ rss: process.memoryUsage().rss, cpuMs: (user + system) / 1_000 })
}

function useOf(child) {
  return new Promise((resolve) => {
    child.once('message', resolve)
    child.send('use')
  })
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-load-'))
  const seconds = Number(values.seconds)
  const connections = Number(values.connections)
  const database = values.database ?? `sqlite:${join(folder, 'load.db')}`
  const plain = await started('plain', {})
  const { smallMemory } = await import('../packages/collector/dist/small-memory.js')
  // As `earshot serve` starts itself.
  const small = { NODE_OPTIONS: smallMemory.flags.join(' '), ...smallMemory.environment }
  const collector = await started('collector', { ...small, LOAD_DATABASE: database })
  const one = () => body(1)
  const load = { seconds, connections }
  await run(collector.port, { ...load, seconds: 2, body: one })
  // In turns, because a machine that does other things too is not the same from one minute to the next.
  const [first, single, second] = [
    await measured(plain, { ...load, body: one }),
    await measured(collector, { ...load, body: one }),
    await measured(plain, { ...load, body: one }),
  ]
  const batches = await measured(collector, { ...load, body: () => body(20) })
  const calm = await run(collector.port, { ...load, body: one, perSecond: 1_000 })
  const { rss } = await useOf(collector.child)
  const bare = (first.rate + second.rate) / 2
  console.log(`plain node:http            ${bare.toFixed(0)} answers/s`)
  console.log(
    `single events              ${single.rate.toFixed(0)}/s, ${(single.rate / bare).toFixed(2)} of that; p50 ${single.p50} ms, p99 ${single.p99} ms; ${single.bad} not 2xx`,
  )
  // What a machine that does other things too cannot blur: the time of a processor that one answer takes.
  const bareMs = (first.cpuMs + second.cpuMs) / 2
  console.log(
    `processor for one answer   ${single.cpuMs.toFixed(3)} ms, plain ${bareMs.toFixed(3)} ms: ${(bareMs / single.cpuMs).toFixed(2)}; ${(batches.cpuMs / 20).toFixed(3)} ms an event in batches`,
  )
  console.log(
    `batches of 20              ${(batches.rate * 20).toFixed(0)} events/s; p99 ${batches.p99} ms; ${batches.bad} not 2xx`,
  )
  console.log(
    `at 1,000 a second          ${calm.rate.toFixed(0)}/s; p50 ${calm.p50} ms, p99 ${calm.p99} ms; ${calm.bad} not 2xx`,
  )
  console.log(`memory                     ${(rss / 2 ** 20).toFixed(0)} MB`)
  for (const { child } of [plain, collector]) child.kill()
  rmSync(folder, { recursive: true, force: true })
}

async function measured({ child, port }, load) {
  const before = await useOf(child)
  const done = await run(port, load)
  const after = await useOf(child)
  return { ...done, cpuMs: (after.cpuMs - before.cpuMs) / done.count }
}

function started(name, environment) {
  const child = fork(fileURLToPath(import.meta.url), [name], { env: { ...process.env, ...environment } })
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }) => resolve({ child, port }))
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
  })
}

function body(events) {
  const all = Array.from({ length: events }, () => {
    const run = `run-${process.pid}-${++made}`
    return `{"specversion":"1.0","type":"earshot.response.submitted","source":"//shop.example","id":"${run}.2","subject":"${run}","time":"${new Date().toISOString()}","datacontenttype":"application/json","data":{"response":"${run}","revision":2,"prompt":{"id":"how-did-we-do","version":"9f2c51ab"},"audience":"external","channel":"web","locale":"en","answers":[{"question":"rating","value":1,"label":"Poor"},{"question":"what","value":["fairness"],"label":["Being treated fairly"]},{"question":"why","value":"We waited for a long time and nobody came to tell us why."}],"context":{"table":"12","place":"linden"},"page":{"path":"/order/thanks","title":"Thank you"},"presentation":{"display":"popover","show":"words","scales":{"rating":[1,4]}},"askedAt":"2026-11-21T11:59:55.000Z","durationMs":8120}}`
  })
  return `[${all.join()}]`
}

/** Sends over connections that stay open, one request at a time on each, and measures until the reply is whole. */
async function run(port, { seconds, connections, body: make, perSecond }) {
  const delays = []
  let bad = 0
  const began = performance.now()
  const until = began + seconds * 1_000
  let sent = 0
  const client = () =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.setNoDelay(true)
      let [heard, start] = ['', 0]
      const send = () => {
        const now = performance.now()
        if (now >= until) return socket.end(() => resolve())
        if (perSecond) {
          const due = began + (sent * 1_000) / perSecond
          if (due > now) return setTimeout(send, Math.max(1, due - now))
          sent++
        }
        const text = make()
        start = performance.now()
        socket.write(
          `POST /v1/events?key=pk_0123456789abcdef HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
        )
      }
      socket.setEncoding('latin1')
      socket.on('data', (data) => {
        heard += data
        const end = heard.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = Number(/content-length: (\d+)/i.exec(heard)?.[1] ?? 0)
        if (heard.length < end + 4 + length) return
        delays.push(performance.now() - start)
        if (!heard.startsWith('HTTP/1.1 2')) bad++
        heard = ''
        send()
      })
      socket.on('error', () => {
        bad++
        resolve()
      })
      socket.on('connect', send)
    })
  await Promise.all(Array.from({ length: connections }, client))
  const took = (performance.now() - began) / 1_000
  delays.sort((a, b) => a - b)
  const at = (share) => (delays[Math.floor(delays.length * share)] ?? 0).toFixed(1)
  return { rate: delays.length / took, count: delays.length, p50: at(0.5), p99: at(0.99), bad }
}
