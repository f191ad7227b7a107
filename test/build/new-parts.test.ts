import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const begin = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/new.mjs', ...args, '--dry'], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}` }
}

// That their types fit and their tests pass is held by `scaffold.test.ts`, which is long.
test.each([
  ['question-type', 'colour', 'packages/core/test/colour-question.test.ts'],
  ['trigger', 'back-online', 'packages/widget/test/on-back-online.test.ts'],
  ['transport', 'carrier-pigeon', 'packages/transports/test/carrier-pigeon.test.ts'],
  ['destination', 'acme-desk', 'packages/transports/test/destinations/acme-desk.test.ts'],
  ['preset', 'waiting-time', 'packages/presets/test/waiting-time.test.ts'],
  ['lint-rule', 'w-23-in-capitals', 'packages/lint/test/w-23-in-capitals.test.ts'],
  ['storage', 'my-database', 'packages/collector/test/my-database.test.ts'],
])('a new %s finds the lines that it belongs beside, and begins with its test', (kind, name, file) => {
  const { status, said } = begin(kind, name)
  expect(status, said).toBe(0)
  expect(said).toContain(`new     ${file}\n`)
  expect(said).toMatch(/Left to do:\n {2}- /)
})

test('what is there already stays, and what is no name is told', () => {
  expect(begin('preset', 'how-did-we-do')).toEqual({
    status: 1,
    said: 'packages/presets/src/how-did-we-do.ts is there already.\n',
  })
  expect(begin('lint-rule', 'w-23-shouting')).toEqual({
    status: 1,
    said: 'packages/lint/src/rules.ts has “import { shouting }” already.\n',
  })
  const usage = { status: 2, said: expect.stringContaining('Usage: npm run new') }
  expect(begin('trgger', 'x')).toMatchObject(usage)
  expect(begin('lint-rule', 'shouting')).toMatchObject({ status: 2, said: expect.stringContaining('w-23-') })
})
