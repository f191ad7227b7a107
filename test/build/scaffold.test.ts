import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secondCopy } from '../../scripts/second-copy.mjs'

const parts = [
  ['question-type', 'colour'],
  ['trigger', 'back-online'],
  ['transport', 'carrier-pigeon'],
  ['destination', 'acme-desk'],
  ['preset', 'waiting-time'],
  ['lint-rule', 'w-23-in-capitals'],
  ['storage', 'my-database'],
] as const

let copy: string
beforeAll(() => {
  copy = secondCopy([
    'packages',
    'scripts',
    'test/vitest.config.ts',
    'package.json',
    'tsconfig.base.json',
    '.biome.json',
    '.gitignore',
  ])
})
afterAll(() => rmSync(copy, { recursive: true }))

const run = (program: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return { status, said: `${stdout}${stderr}` }
}
const begin = (...args: readonly string[]) => run(process.execPath, 'scripts/new.mjs', ...args)

test('every kind can be begun: its files are there, its types fit, and its tests pass', {
  timeout: 180_000,
}, () => {
  const tests = parts.flatMap(([kind, name]) => {
    const { status, said } = begin(kind, name)
    expect(status, said).toBe(0)
    expect(said).toMatch(/Left to do:\n {2}- /)
    return [...said.matchAll(/^new {5}(\S+\.test\.ts)$/gm)].map(([, file = '']) => file)
  })
  // Two for a question: what core makes of it, and the form.
  expect(tests).toHaveLength(parts.length + 1)
  expect(tests.filter((file) => !existsSync(join(copy, file)))).toEqual([])

  const all = ['lint', 'scoring', 'widget', 'collector'].map((name) => `packages/${name}`)
  expect(run('tsc', '-b', '--pretty', 'false', ...all)).toEqual({ status: 0, said: '' })
  const { status, said } = run(
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    'unit',
    ...tests,
  )
  expect(status, said).toBe(0)
  expect(said).toContain(`${tests.length} passed (${tests.length})`)
})
