// The long version of the fault tests, in a real browser against the real collector.
// Usage: node scripts/soak.mjs [--runs 100] [--seed 1]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launchChromium } from './browser.mjs'
import { serveExamples } from './serve-examples.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`Usage: npm run soak -- [--runs 100] [--seed 1]
Each run answers a prompt while something fails, and comes back later. In the end every answer that was called Sent or
Saved must be in the database once. Exit code 1 where one is not.`)
  process.exit(0)
}

execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: 'inherit' })
const { startCollector } = await import('../packages/collector/dist/start.js')
const folder = mkdtempSync(join(tmpdir(), 'earshot-soak-'))
const file = join(folder, 'answers.db')
const collector = await startCollector({
  port: 0,
  database: `sqlite:${file}`,
  ownerPassword: 'a password for soaking',
})
const examples = await serveExamples({ collector: collector.url })
const browser = await launchChromium()
const context = await browser.newContext()

let state = Number(values.seed)
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

/** What goes wrong at the click; what goes wrong in one page is gone with it. */
const faults = {
  offline: async () => {
    await context.setOffline(true)
  },
  refused: async (page) => {
    await page.route('**/v1/events*', (route) => route.abort('connectionrefused'))
  },
  'reply lost': async (page) => {
    // The collector has it, and the page never hears so.
    await page.route('**/v1/events*', async (route) => {
      await route.fetch().catch(() => {})
      await route.abort('connectionreset')
    })
  },
  'server error': async (page) => {
    await page.route('**/v1/events*', (route) => route.fulfill({ status: 503, body: 'no' }))
  },
  'hotel portal': async (page) => {
    await page.route('**/v1/events*', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }),
    )
  },
  'closed at once': async () => {},
}

const ledger = []
for (let run = 0; run < Number(values.runs); run++) {
  const names = Object.keys(faults)
  const fault = names[Math.floor(random() * names.length)]
  const text = `run ${run}: ${fault}`
  const page = await context.newPage()
  await page.goto(`${examples.url}/service/`)
  await page.getByRole('button', { name: 'How did we do?' }).click()
  await page.getByText('Good', { exact: true }).click()
  await page.locator('textarea').fill(text)
  await faults[fault](page)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  let told = 'closed'
  if (fault !== 'closed at once') {
    const word = page.locator('[part=state]')
    await word.filter({ hasText: /^(Sent|Saved, will be sent|Not sent)$/ }).waitFor()
    told = (await word.innerText()).trim()
  }
  ledger.push({ text, fault, told })
  await page.close()
  await context.setOffline(false)
}

// Whoever comes back to the site brings what was saved.
const later = await context.newPage()
await later.goto(`${examples.url}/service/`)
const submitted = () => {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database.prepare("SELECT data FROM responses WHERE state = 'submitted'").all()
  database.close()
  return rows.map(({ data }) => JSON.parse(data).answers.at(-1)?.value)
}
const until = Date.now() + 120_000
while (Date.now() < until && new Set(submitted()).size < ledger.length) {
  await later.waitForTimeout(1_000)
  await later.evaluate(() => window.earshot.flush(5_000)).catch(() => {})
}

const rows = submitted()
const promised = ledger.filter(({ told }) => told === 'Sent' || told === 'Saved, will be sent')
const lost = promised.filter(({ text }) => !rows.includes(text))
const missing = ledger.filter(({ text, told }) => told === 'closed' && !rows.includes(text))
const doubled = rows.length - new Set(rows).size
const tally = (key) =>
  Object.entries(Object.groupBy(ledger, (entry) => entry[key])).map(
    ([name, { length }]) => `${name} ${length}`,
  )
console.log(`faults: ${tally('fault').join(', ')}`)
console.log(`told: ${tally('told').join(', ')}`)
for (const { text, told } of [...lost, ...missing]) console.log(`missing: ${text} (told: ${told})`)
console.log(
  `${ledger.length} answers, ${promised.length} of them called Sent or Saved: ${lost.length} lost, ${doubled} doubled; closed at the click: ${missing.length} neither arrived nor stored`,
)
await browser.close()
await examples.close()
await collector.close()
rmSync(folder, { recursive: true, force: true })
process.exit(lost.length || doubled || missing.length ? 1 : 0)
