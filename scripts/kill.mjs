// Kills the collector under load, again and again, and tells what became of every event. With PostgreSQL the server is
// killed too, in turns. Usage: node scripts/kill.mjs [--cycles 200] [--database sqlite | postgres]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '200' },
    database: { type: 'string', default: 'sqlite' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(`Usage: node --conditions=@earshot/source scripts/kill.mjs [--cycles 200] [--database sqlite | postgres]
In the end: what was acknowledged and lost, what is there twice, what could not be sent once more. All must be 0, and the
database whole; exit code 1 where it is not.`)
  process.exit(0)
}

// The tests of the collector kill with the same code, a few times.
const { killCycles } = await import('../packages/collector/test/kill-cycles.ts')
const cycles = Number(values.cycles)
const folder = mkdtempSync(join(tmpdir(), 'earshot-kill-'))
const began = Date.now()
let whole = true
let findings
if (values.database === 'postgres') {
  const { startPostgres } = await import('../packages/collector/test/postgres-server.ts')
  const server = await startPostgres()
  const database = await server.freshDatabase()
  findings = await killCycles({
    cycles,
    database,
    kill: async (cycle, { child }) => {
      if (cycle % 2) {
        await server.kill()
        await server.start()
      } else child.kill('SIGKILL')
      await new Promise((resolve) => setTimeout(resolve, 100))
    },
  })
  await server.stop()
} else {
  const path = join(folder, 'kill.db')
  const check = () => {
    const database = new DatabaseSync(path)
    whole &&= database.prepare('PRAGMA integrity_check').get().integrity_check === 'ok'
    database.close()
  }
  findings = await killCycles({
    cycles,
    database: `sqlite:${path}`,
    check: (cycle) => (cycle + 1) % 50 === 0 && check(),
  })
  check()
}
const { sent, acknowledged, lost, doubled, missing } = findings
const seconds = ((Date.now() - began) / 1_000).toFixed(0)
console.log(
  `${cycles} cycles on ${values.database} in ${seconds} s: ${sent} sent, ${acknowledged} acknowledged; ${lost.length} lost, ${doubled.length} doubled, ${missing.length} missing after all were sent once more; integrity ${whole ? 'ok' : 'BROKEN'}`,
)
rmSync(folder, { recursive: true, force: true })
process.exit(lost.length || doubled.length || missing.length || !whole ? 1 : 0)
