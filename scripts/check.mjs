// Everything that must hold, in the order in which it fails fastest. Usage: node scripts/check.mjs
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

if (process.argv.includes('--help')) {
  console.log('Usage: npm test\nRuns every check and ends with one line: how many passed and failed.')
  process.exit(0)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const node = process.execPath
const packages = ['core', 'presets', 'lint', 'scoring', 'transports', 'widget', 'collector']

const gates = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['imports', node, ['scripts/boundaries.mjs']],
  ['build and types', node, ['scripts/build.mjs']],
  ['types of the tests', 'tsc', ['-p', 'test/tsconfig.json']],
  ['sizes', node, ['scripts/size.mjs']],
  ['API reports', node, ['scripts/api-reports.mjs', '--check']],
  ...packages.map((name) => [`publint ${name}`, 'publint', ['--strict', join('packages', name)]]),
]

const counts = { passed: 0, failed: 0, skipped: 0 }
for (const [name, command, args] of gates) {
  const started = Date.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  const ok = status === 0
  counts[ok ? 'passed' : 'failed']++
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

const report = join(root, '.cache/tests.json')
mkdirSync(join(root, '.cache'), { recursive: true })
rmSync(report, { force: true })
const tests = [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter',
  'default',
  '--reporter',
  'json',
  '--outputFile',
  report,
]
const { status } = spawnSync('vitest', tests, { cwd: root, stdio: 'inherit' })
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  counts.passed += numPassedTests
  counts.failed += numFailedTests
  counts.skipped += numPendingTests + numTodoTests
  // A file that could not even be read has no failed test of its own.
  if (status !== 0 && numFailedTests === 0) counts.failed++
} catch (error) {
  console.error(`The tests left no report: ${error instanceof Error ? error.message : error}`)
  counts.failed++
}

const skipped = counts.skipped ? `, ${counts.skipped} skipped` : ''
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exit(counts.failed ? 1 : 0)
