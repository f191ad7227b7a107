import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { freshDatabase, ids, killAll, launch, send, serve } from './real-process.ts'
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

  it('has every answer that it acknowledged after it was killed', async () => {
    const database = freshDatabase()
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const { child, url, writeKey } = await serve(`sqlite:${database}`)
      let killed = false
      const sending = (async () => {
        for (let index = 0; !killed; index++) {
          const run = `run-${round}-${index}`
          try {
            const reply = await send(url, writeKey, [said({ run })])
            if (reply.status === 202 && (await reply.json()).accepted.length === 1) acknowledged.push(run)
          } catch {
            return // killed in the middle of this one, so it was not acknowledged
          }
        }
      })()
      await new Promise((resolve) => setTimeout(resolve, 150))
      child.kill('SIGKILL')
      await once(child, 'exit')
      killed = true
      await sending
    }
    expect(acknowledged.length).toBeGreaterThan(3)
    const { url, writeKey } = await serve(`sqlite:${database}`)
    const kept = await ids(url)
    expect(acknowledged.filter((run) => !kept.includes(run))).toEqual([])
    const run = acknowledged[0] as string // more than three, checked above
    expect(await (await send(url, writeKey, [said({ run })])).json()).toMatchObject({ accepted: [] })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends in order at %s', async (signal) => {
    const { child, url, writeKey, errors } = await serve(`sqlite:${freshDatabase()}`)
    await send(url, writeKey, [said()])
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect(errors()).not.toMatch(/Error/)
    expect(code).toBe(0)
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
