import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { freshDatabase, ids, killAll, launch, send, serve } from './real-process.ts'
import { said } from './test-events.ts'

afterEach(killAll)

describe('C34 the end, while events come in', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'at %s keeps all that it acknowledged, and comes soon',
    {
      timeout: 60_000,
    },
    async (signal) => {
      const database = `sqlite:${freshDatabase()}`
      const { child, url, writeKey, errors } = await serve(database)
      const acknowledged: string[] = []
      let isOver = false
      const sending = Array.from({ length: 8 }, async (_, sender) => {
        for (let index = 0; !isOver; index++) {
          const run = `run-${sender}-${index}`
          try {
            const reply = await send(url, writeKey, [said({ run })])
            if (reply.status === 202) acknowledged.push(run)
          } catch {
            return // it takes no more
          }
        }
      })
      while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5))
      const began = performance.now()
      child.kill(signal)
      const [code] = await once(child, 'exit')
      const tookMs = performance.now() - began
      isOver = true
      await Promise.all(sending)
      expect(code).toBe(0)
      expect(errors()).not.toMatch(/error/i)
      // Five seconds for those who do not finish, and some for a machine that does other things too.
      expect(tookMs).toBeLessThan(8_000)
      const again = await serve(database)
      const kept = await ids(again.url)
      expect(
        acknowledged.slice(0, 1_000).filter((run) => kept.length < 1_000 && !kept.includes(run)),
      ).toEqual([])
    },
  )
})

describe('C36 a disk that is full', () => {
  it('is told by 503, loses nothing that was acknowledged, and harms nothing', {
    timeout: 60_000,
  }, async () => {
    const path = freshDatabase()
    // No file may grow beyond 1.5 MB; whoever tries is told so, as by a full disk.
    const full = await serve(`sqlite:${path}`, undefined, "trap '' XFSZ; ulimit -f 3000")
    const acknowledged: string[] = []
    const answered = new Set<number>()
    for (let index = 0; index < 200 && !answered.has(503); index++) {
      const run = `run-${index}`
      const reply = await send(full.url, full.writeKey, [
        said({ run, answers: { rating: 1, why: 'x'.repeat(9_000) } }),
      ])
      answered.add(reply.status)
      if (reply.status === 202) acknowledged.push(run)
      else expect(await reply.json()).toMatchObject({ code: 'storage-unavailable', retryAfterMs: 5_000 })
    }
    expect([...answered].sort()).toEqual([202, 503])
    expect((await fetch(`${full.url}/healthz`)).status).toBe(200)
    // Where a large answer has no room, something small may have: that is used up as well.
    let ready = 200
    for (let tries = 0; tries < 200 && ready === 200; tries++)
      ready = (await fetch(`${full.url}/readyz`)).status
    expect(ready).toBe(503)
    full.child.kill('SIGKILL')
    await once(full.child, 'exit')
    const database = new DatabaseSync(path)
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    database.close()
    const again = await serve(`sqlite:${path}`)
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200)
    const kept = await ids(again.url)
    expect(acknowledged.filter((run) => !kept.includes(run))).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(5)
    expect((await send(again.url, again.writeKey, [said({ run: 'after' })])).status).toBe(202)
  })
})

describe('C74 what cannot be started', () => {
  it.each([
    [
      'a folder that is not there',
      { EARSHOT_DATABASE: 'sqlite:/nowhere/at/all/earshot.db' },
      'Set EARSHOT_DATABASE',
    ],
    ['a folder in the place of a file', { EARSHOT_DATABASE: 'sqlite:/' }, 'Set EARSHOT_DATABASE'],
    [
      'a server that is not there',
      { EARSHOT_DATABASE: 'postgres://a:secret@127.0.0.1:1/b' },
      'postgres:// address',
    ],
    ['a short secret', { EARSHOT_SECRET: 'short' }, 'EARSHOT_SECRET cannot be used'],
    ['a short password', { EARSHOT_OWNER_PASSWORD: 'short' }, 'EARSHOT_OWNER_PASSWORD cannot be used'],
    [
      'an address that is none',
      { EARSHOT_PUBLIC_URL: 'listen.example' },
      'EARSHOT_PUBLIC_URL cannot be used',
    ],
  ])('%s is told in one line, with the name of the setting', async (_, environment, words) => {
    const started = launch(environment as Record<string, string>)
    const [code] = await once(started.child, 'exit')
    expect(code).toBe(2)
    expect(started.output()).toBe('')
    expect(started.errors()).toContain(words)
    expect(started.errors()).not.toContain('secret@')
    expect(started.errors().trim().split('\n')).toHaveLength(1)
  })
})
