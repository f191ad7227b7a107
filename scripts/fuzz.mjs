// Sends bodies that are broken in every way to the collector's handler, and tells what must not have been.
// Usage: node --conditions=@earshot/source scripts/fuzz.mjs [--bodies 1000000] [--seed 1]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    bodies: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`Usage: node --conditions=@earshot/source scripts/fuzz.mjs [--bodies 1000000] [--seed 1]
Tells each crash, each body that took more than 50 ms, and each event that was accepted and should not have been; exit code
1 where there is one. The same seed makes the same bodies.`)
  process.exit(0)
}

const { createCollector } = await import('../packages/collector/src/create-collector.ts')
const { openSqlite } = await import('../packages/collector/src/storage/sqlite.ts')
const { fuzzBodies } = await import('../packages/collector/test/fuzz-run.ts')
const folder = mkdtempSync(join(tmpdir(), 'earshot-fuzz-'))
const reports = []
// What is measured is what reads the bodies, so nothing waits for the disk.
const storage = openSqlite(join(folder, 'fuzz.db'), { careless: true })
const collector = await createCollector({ storage, limits: {}, report: (error) => reports.push(error) })
const began = Date.now()
const { statuses, accepted, longestMs, faults, bodies } = await fuzzBodies(collector, {
  bodies: Number(values.bodies),
  seed: Number(values.seed),
  onTurn: (done) => process.stderr.write(`\r${done}`),
})
await collector.close()
rmSync(folder, { recursive: true })
const seconds = ((Date.now() - began) / 1_000).toFixed(0)
for (const fault of faults) console.log(fault)
for (const error of reports.slice(0, 20)) console.log('reported:', error)
const replies = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`)
console.log(
  `${bodies} bodies of seed ${values.seed} in ${seconds} s: ${faults.length} faults, ${reports.length} reported; ${accepted} events accepted, the longest took ${longestMs.toFixed(1)} ms of the processor; ${replies.join(', ')}`,
)
process.exit(faults.length || reports.length ? 1 : 0)
