// How long the owner's first page takes with very many answers.
// Usage: node scripts/time-results.mjs [--answers 1000000] [--days 365] [--database postgres://…] [--keep FILE]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { templates } from './fill-at-scale.mjs'

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '1000000' },
    days: { type: 'string', default: '365' },
    database: { type: 'string' },
    keep: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`Usage: node scripts/time-results.mjs [--answers 1000000] [--days 365] [--database postgres://…] [--keep FILE]
Fills a database with made-up answers over the days before now, starts a collector that has counted none of them, and says
how long the first page takes: at first, while the days are counted, afterwards, with a filter, and after a new answer.
--keep names a SQLite file that is filled once and used again. Build first.`)
  process.exit(0)
}

const dist = '../packages/collector/dist'
const [{ startCollector }, { openDatabase }, { storageOn }] = await Promise.all([
  import(`${dist}/start.js`),
  import(`${dist}/storage/open-database.js`),
  import(`${dist}/storage/storage-on.js`),
])

const [answers, days] = [Number(values.answers), Number(values.days)]
const folder = values.keep || values.database ? undefined : mkdtempSync(join(tmpdir(), 'earshot-results-'))
const file = values.keep ?? join(folder ?? '', 'answers.db')
const database = values.database ?? `sqlite:${file}`
const ownerPassword = 'a password for timing'
const isFilled = values.keep !== undefined && existsSync(file)

/** Which of the answers comes when is told by its number, so that each run has the same. */
const kinds = (await templates()).filter(({ type }) => type === 'response')

async function fill() {
  const opened = await openDatabase(database)
  const storage = storageOn(opened.database)
  const began = performance.now()
  const [batch, until] = [1_000, Date.now() - 60_000]
  for (let at = 0; at < answers; at += batch) {
    const records = Array.from({ length: Math.min(batch, answers - at) }, (_, index) => {
      const one = kinds[(at + index * 7) % kinds.length]
      const id = `${(at + index).toString(36).padStart(8, '0')}-answer`
      return { ...one, id, data: { ...one.data, response: id } }
    })
    await storage.store(records, Math.round(until - days * 86_400_000 * (1 - at / answers)))
  }
  await storage.close()
  return performance.now() - began
}

const ms = (time) => `${Math.round(time).toLocaleString('en-GB')} ms`
const filledIn = isFilled ? undefined : await fill()
console.log(
  `${answers.toLocaleString('en-GB')} answers over ${days} days${filledIn === undefined ? '' : `, stored in ${ms(filledIn)}`}`,
)

const collector = await startCollector({ port: 0, database, ownerPassword })
const login = await fetch(`${collector.url}/login`, {
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams({ password: ownerPassword }),
})
const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0]
async function page(path = '/', isAgain = false) {
  const began = performance.now()
  const reply = await fetch(`${collector.url}${path}`, { headers: { cookie } }).catch((error) => {
    // The server has just closed the connection that fetch had kept.
    if (error.cause?.code !== 'ECONNRESET' || isAgain) throw error
  })
  if (!reply) return page(path, true)
  const html = await reply.text()
  if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`)
  return { took: performance.now() - began, html }
}

const first = await page()
console.log(`the first page, nothing counted  ${ms(first.took)}`)
const began = performance.now()
let [slowest, looks] = [0, 1]
for (let next = first; next.html.includes('Being counted:'); looks += 1) {
  next = await page()
  slowest = Math.max(slowest, next.took)
}
console.log(
  `until everything is counted      ${ms(performance.now() - began)}, ${looks} looks, the slowest ${ms(slowest)}`,
)
const tell = async (name, path) => {
  const times = []
  for (let index = 0; index < 7; index += 1) times.push((await page(path)).took)
  times.sort((a, b) => a - b)
  console.log(`${name.padEnd(32)} ${ms(times[3])}, the slowest of seven ${ms(times[6])}`)
}
await tell('afterwards')
await tell('one year', '/?weeks=52')
await tell('one place', '/?place=place%201')
await tell('one shift', '/?shift=late&weeks=26')
const [event] = kinds
const { type: _, criticism: __, ...rest } = event
await fetch(`${collector.url}/v1/events?key=${collector.writeKey}`, {
  method: 'POST',
  body: JSON.stringify([
    {
      specversion: '1.0',
      type: 'earshot.response.submitted',
      id: `${rest.id}.9`,
      source: rest.source,
      time: rest.time,
      data: { ...rest.data, response: `new-${Date.now()}` },
    },
  ]),
})
console.log(`after a new answer               ${ms((await page()).took)}`)
for (const path of ['/inbox', '/answers', '/actions', '/staff']) await tell(path, path)
await collector.close()
if (folder) rmSync(folder, { recursive: true, force: true })
