import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startProgram } from '../examples/program.ts'
import { describeCollector } from './collector-suite.ts'

const cwd = fileURLToPath(new URL('programs/', import.meta.url))

for (const name of ['express', 'fastify']) {
  describeCollector(`an app of ${name}`, (given) =>
    startProgram(process.execPath, [`${name}.js`], { cwd, env: { ...given } }),
  )
  describe(name, () => {
    it('goes on answering what is its own', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'earshot-app-'))
      const env = { DATABASE: join(folder, 'earshot.db') }
      const app = await startProgram(process.execPath, [`${name}.js`], { cwd, env })
      expect(await (await fetch(new URL('/shop', app.url))).text()).toBe('The shop.')
      expect((await fetch(new URL('/healthz', app.url))).status).toBe(200)
      await app.close()
      rmSync(folder, { recursive: true })
    })
  })
}
