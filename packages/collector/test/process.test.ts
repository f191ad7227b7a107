import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { killCycles } from './kill-cycles.ts'
import { freePort } from './postgres-server.ts'
import { freshDatabase, killAll, launch, send, serve } from './real-process.ts'
import { said } from './test-events.ts'

afterEach(killAll)

describe('the real process', () => {
  it('says in one line that it takes events', async () => {
    const database = freshDatabase()
    const { url, writeKey, output, errors } = await serve(`sqlite:${database}`, {})
    expect(output()).toBe(`${JSON.stringify({ url, database, writeKey })}\n`)
    expect(errors()).toMatch(/Owner's password {2}[a-z2-9-]{19}\n {2}Read key {10}sk_/)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  // Many more by scripts/kill.mjs: each takes as long as a start.
  it('C33 has every answer that it acknowledged after it was killed, and none twice', {
    timeout: 60_000,
  }, async () => {
    const found = await killCycles({ cycles: 3, database: `sqlite:${freshDatabase()}` })
    expect(found.acknowledged).toBeGreaterThan(3)
    expect(found).toMatchObject({ lost: [], doubled: [], missing: [] })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends in order at %s', async (signal) => {
    const { child, url, writeKey, errors } = await serve(`sqlite:${freshDatabase()}`)
    await send(url, writeKey, [said()])
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect(errors()).not.toMatch(/Error/)
    expect(code).toBe(0)
  })

  it('starts and goes on where nobody reads what it says', async () => {
    const port = `${await freePort()}`
    const { child } = launch({ EARSHOT_DATABASE: `sqlite:${freshDatabase()}`, EARSHOT_PORT: port })
    child.stdout?.destroy()
    child.stderr?.destroy()
    const status = () => fetch(`http://127.0.0.1:${port}/readyz`).then((reply) => reply.status, String)
    await expect.poll(status, { timeout: 20_000 }).toBe(200)
    expect(child.exitCode).toBe(null)
  })

  it('does not start where another listens, and says what to do', async () => {
    const first = await serve(`sqlite:${freshDatabase()}`)
    const second = launch({
      EARSHOT_DATABASE: `sqlite:${freshDatabase()}`,
      EARSHOT_PORT: new URL(first.url).port,
    })
    const [code] = await once(second.child, 'exit')
    expect(code).toBe(2)
    expect(second.output()).toBe('')
    expect(second.errors()).toContain('Set EARSHOT_PORT to another port')
  })
})
