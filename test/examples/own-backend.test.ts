import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleFolder } from './example-site.ts'
import { startProgram } from './program.ts'
import { describeReceiver } from './receiver-suite.ts'

const cwd = exampleFolder('own-backend')

describeReceiver('own-backend', (folder) =>
  startProgram(process.execPath, ['server.mjs'], {
    cwd,
    env: { PORT: '0', ANSWERS: join(folder, 'answers') },
  }),
)

test('it has 30 lines, and no package but Node', () => {
  const text = readFileSync(join(cwd, 'server.mjs'), 'utf8')
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30)
  expect([...text.matchAll(/from '([^']+)'/g)].every(([, from]) => from?.startsWith('node:'))).toBe(true)
})
