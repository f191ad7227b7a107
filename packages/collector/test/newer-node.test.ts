import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { hasSqlite, runOnNewerNode } from '../src/newer-node.ts'

test.each([
  ['20.20.2', false],
  ['22.12.9', false],
  ['22.13.0', true],
  ['23.0.0', true],
  ['26.10.0', true],
])('Node %s has SQLite: %s', (version, has) => {
  expect(hasSqlite(version)).toBe(has)
})

test('the newer Node beside it runs the program and hands its exit code on', async () => {
  expect(await runOnNewerNode(['-e', 'process.exit(process.versions.node.startsWith("26.") ? 7 : 8)'])).toBe(
    7,
  )
})

test('the linked program runs', () => {
  const bin = fileURLToPath(new URL('../bin/earshot.js', import.meta.url))
  const { status, stdout } = spawnSync(process.execPath, [bin, '--help'], { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toContain('earshot serve')
})
