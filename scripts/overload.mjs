// What becomes of a collector when far more comes than it can take, and when thousands of clients dawdle.
// Usage: node scripts/overload.mjs [--seconds 5] [--times 10] [--slow 2000] [--database sqlite:… | postgres://…]
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    times: { type: 'string', default: '10' },
    slow: { type: 'string', default: '2000' },
    database: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`Usage: node scripts/overload.mjs [--seconds 5] [--times 10] [--slow 2000] [--database postgres://…]
Measures how many events in batches of 100 a collector takes, sends it ten times as many, and says what became of them and how soon
it is well again; then opens 2,000 connections that never finish, and as many that send half a megabyte each, and says what
200 honest requests a second feel of them. Build first. The generator runs on the same machine.`)
  process.exit(0)
}

const [seconds, times, slow] = [values.seconds, values.times, values.slow].map(Number)
const folder = mkdtempSync(join(tmpdir(), 'earshot-overload-'))
const { smallMemory } = await import('../packages/collector/dist/small-memory.js')
const child = fork(fileURLToPath(new URL('load.mjs', import.meta.url)), ['collector'], {
  env: {
    ...process.env,
    // As `earshot serve` starts itself.
    NODE_OPTIONS: smallMemory.flags.join(' '),
    ...smallMemory.environment,
    LOAD_DATABASE: values.database ?? `sqlite:${join(folder, 'load.db')}`,
  },
})
const { port } = await heardFromChild()
let mostMemory = 0
let made = process.pid * 1e8

const eventsTogether = 100
/** Half of them dawdle in the headers and half in the body. */
const slowly = {
  head: (index) =>
    `POST /v1/events HTTP/1.1\r\nHost: x\r\n${index % 2 ? 'X-Slow: ' : 'Content-Type: text/plain\r\nContent-Length: 400000\r\n\r\n'}`,
  piece: () => ' ',
  everyMs: 1_000,
}
const eightKib = 'x'.repeat(8_192)
/** Half of them send events and do not say how many bytes, and half send the form of a page. */
const largely = {
  head: (index) =>
    index % 2
      ? 'POST /v1/events?key=pk_0123456789abcdef HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n'
      : 'POST /ask/how-did-we-do HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500000\r\n\r\n',
  piece: (index) => (index % 2 ? `2000\r\n${eightKib}\r\n` : eightKib),
  everyMs: 500,
}

const batch = template(eventsTogether)
const single = template(1)

await capacity(2) // it warms up
const taken = await capacity(seconds)
console.log(`takes                      ${Math.round(taken)} events/s in batches of ${eventsTogether}`)
const flooded = await flood(taken * times)
console.log(
  `offered ${Math.round(flooded.offered)} events/s   ${flooded.count[202] ?? 0} batches taken (${Math.round(((flooded.count[202] ?? 0) * eventsTogether) / flooded.took)} events/s), ${flooded.count[503] ?? 0} refused with 503, ${flooded.other} neither; Retry-After on ${flooded.withRetry} of them`,
)
console.log(
  `a refusal comes within     p50 ${at(flooded.refusals, 0.5)} ms, p99 ${at(flooded.refusals, 0.99)} ms, the last ${at(flooded.refusals, 1)} ms`,
)
console.log(`afterwards                 the first event is taken within 100 ms after ${await recovery()} ms`)
const before = await honest(seconds)
console.log(
  `200 requests a second      p50 ${at(before.delays, 0.5)} ms, p99 ${at(before.delays, 0.99)} ms; ${before.bad} not 2xx`,
)
for (const [what, clients] of Object.entries({ 'slow clients': slowly, 'large bodies': largely })) {
  const sockets = stay(slow, clients)
  const beside = await honest(Math.max(seconds, 12))
  console.log(
    `beside ${slow} ${what}  p50 ${at(beside.delays, 0.5)} ms, p99 ${at(beside.delays, 0.99)} ms; ${beside.bad} not 2xx; ${(mostMemory / 2 ** 20).toFixed(0)} MB at most`,
  )
  sockets.end()
}
child.kill()
rmSync(folder, { recursive: true, force: true })

function heardFromChild() {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`the collector ended with ${code}`)))
  })
}

async function noteMemory() {
  child.send('use')
  mostMemory = Math.max(mostMemory, (await heardFromChild()).rss)
}

/** A whole request whose ids are changed in place, so that making it costs the generator next to nothing. */
function template(events) {
  const id = '0000000000000000'
  const all = Array.from(
    { length: events },
    () =>
      `{"specversion":"1.0","type":"earshot.response.submitted","source":"//shop.example","id":"${id}.2","time":"${new Date().toISOString()}","data":{"response":"${id}","revision":2,"prompt":{"id":"how-did-we-do","version":"9f2c51ab"},"audience":"external","channel":"web","locale":"en","answers":[{"question":"rating","value":1,"label":"Poor"},{"question":"why","value":"We waited for a long time and nobody came to tell us why."}],"context":{"table":"12","place":"linden"},"presentation":{"display":"popover","show":"words","scales":{"rating":[1,4]}},"durationMs":8120}}`,
  )
  const body = `[${all.join()}]`
  const bytes = Buffer.from(
    `POST /v1/events?key=pk_0123456789abcdef HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  const places = []
  for (let place = bytes.indexOf(id); place >= 0; place = bytes.indexOf(id, place + 1)) places.push(place)
  return { bytes, places }
}

function request({ bytes, places }) {
  const copy = Buffer.from(bytes)
  for (let index = 0; index < places.length; index += 2) {
    const id = `${++made}`.padStart(16, '0')
    copy.write(id, places[index], 'latin1')
    copy.write(id, places[index + 1], 'latin1')
  }
  return copy
}

/** A connection that stays open and sends one request after the other. `send` resolves with the status and the delay. */
function client() {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true).setEncoding('latin1')
  let [heard, settle] = ['', undefined]
  const done = (told) => {
    settle?.(told)
    settle = undefined
    heard = ''
  }
  socket.on('data', (data) => {
    heard += data
    const end = heard.indexOf('\r\n\r\n')
    const length = Number(/content-length: (\d+)/i.exec(heard)?.[1] ?? 0)
    if (end < 0 || heard.length < end + 4 + length) return
    done({ status: Number(heard.slice(9, 12)), retry: /\r\nretry-after: \d/i.test(heard) })
  })
  socket.on('error', () => {}) // what was asked is told by the end
  socket.on('close', () => done({ status: 0 }))
  return {
    socket,
    isFree: () => !settle && !socket.destroyed,
    send(bytes) {
      const began = performance.now()
      return new Promise((resolve) => {
        settle = (told) => resolve({ ...told, delay: performance.now() - began })
        socket.write(bytes)
      })
    },
  }
}

/** How many events a second are taken from as many clients as are never refused. */
async function capacity(forSeconds) {
  const until = performance.now() + forSeconds * 1_000
  let events = 0
  const one = async () => {
    const { send, socket } = client()
    while (performance.now() < until)
      if ((await send(request(batch))).status === 202) events += eventsTogether
    socket.end()
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: 16 }, one))
  return events / ((performance.now() - began) / 1_000)
}

/** Sends so many events a second, whatever becomes of them, over as many connections as that needs. */
async function flood(perSecond) {
  const clients = Array.from({ length: 512 }, client)
  await Promise.all(clients.map(({ socket }) => new Promise((resolve) => socket.once('connect', resolve))))
  const [count, refusals, open] = [{}, [], new Set()]
  let [sent, other, withRetry] = [0, 0, 0]
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1_000
  while (elapsed() < seconds) {
    const due = Math.floor((elapsed() * perSecond) / eventsTogether)
    for (const one of clients) {
      if (sent >= due) break
      if (!one.isFree()) continue
      sent++
      const asked = one.send(request(batch)).then(({ status, retry, delay }) => {
        open.delete(asked)
        count[status] = (count[status] ?? 0) + 1
        if (status === 503) refusals.push(delay)
        else if (status !== 202) other++
        if (status === 503 && retry) withRetry++
      })
      open.add(asked)
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const took = elapsed()
  await noteMemory()
  return {
    clients: clients.map(({ socket }) => socket.destroy()),
    count,
    refusals,
    other,
    withRetry,
    took,
    offered: (sent * eventsTogether) / took,
  }
}

/** Milliseconds until an event is taken as quickly as ever. */
async function recovery() {
  const began = performance.now()
  for (;;) {
    const { send, socket } = client()
    const { status, delay } = await send(request(single))
    socket.destroy()
    if (status === 202 && delay < 100) return Math.round(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** 200 a second, each over a connection of its own. */
async function honest(forSeconds) {
  const [delays, all] = [[], []]
  let bad = 0
  const began = performance.now()
  while (performance.now() - began < forSeconds * 1_000) {
    while (all.length < ((performance.now() - began) * 200) / 1_000) {
      const { send, socket } = client()
      all.push(
        send(request(single)).then(({ status, delay }) => {
          socket.destroy()
          if (status !== 202) bad++
          delays.push(delay)
        }),
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await Promise.all(all)
  await noteMemory()
  return { delays, bad }
}

/** Connections that begin with a head, send piece after piece, and come again when they are cut off. */
function stay(number, { head, piece, everyMs }) {
  const open = () => Array.from({ length: number }, (_, index) => again(index))
  const sockets = []
  let isOver = false
  function again(index) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {}) // it is told by its end
    socket.on('close', () => isOver || setTimeout(() => isOver || again(index), 200))
    socket.write(head(index))
    socket.resume()
    sockets[index] = socket
  }
  open()
  const drip = setInterval(() => {
    for (const [index, socket] of sockets.entries()) if (!socket.destroyed) socket.write(piece(index))
  }, everyMs)
  return {
    end() {
      isOver = true
      clearInterval(drip)
      for (const socket of sockets) socket.destroy()
    },
  }
}

function at(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
}
