import { once } from 'node:events'
import { tableCheck } from '@earshot/presets/table-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PostgresServer, postgresIsHere, startPostgres } from './postgres-server.ts'
import { ids, killAll, listenTo, type Started, send, serve } from './real-process.ts'
import { said } from './test-events.ts'

// Left out only where PostgreSQL is not installed and nobody has promised it (see postgres-server.ts).
describe.skipIf(!postgresIsHere)('three collectors on one PostgreSQL', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let nodes: readonly [Started, Started, Started]
  beforeAll(async () => {
    server = await startPostgres()
    const database = await server.freshDatabase()
    nodes = await Promise.all([serve(database), serve(database), serve(database)])
  }, 120_000)
  afterAll(async () => {
    killAll()
    await server?.stop()
  })

  it('are one: the same keys, whichever was first', () => {
    expect(new Set(nodes.map(({ writeKey }) => writeKey)).size).toBe(1)
  })

  it('C21 keep 2,000 ids that all of them are sent at once, each once', async () => {
    const events = Array.from({ length: 2_000 }, (_, index) => said({ run: `run-${index}`, revision: 1 }))
    const batches = Array.from({ length: 40 }, (_, at) => events.slice(at * 50, at * 50 + 50))
    const counts = { accepted: 0, duplicate: 0, rejected: 0 }
    await Promise.all(
      nodes.map(async ({ url, writeKey }, node) => {
        // Each in an order of its own, so that they meet at every moment of a transaction.
        const own = [...batches.slice(node * 7), ...batches.slice(0, node * 7)]
        for (const batch of own) {
          const reply = await send(url, writeKey, batch)
          expect(reply.status).toBe(202)
          const receipt = await reply.json()
          for (const name of ['accepted', 'duplicate', 'rejected'] as const)
            counts[name] += receipt[name].length
        }
      }),
    )
    expect(counts).toEqual({ accepted: 2_000, duplicate: 4_000, rejected: 0 })
    const reply = await fetch(`${nodes[1].url}/v1/responses.ndjson`, {
      headers: { authorization: 'Bearer sk_0123456789abcdef' },
    })
    const rows = (await reply.text()).trim().split('\n')
    expect(rows).toHaveLength(2_000)
    expect(new Set(rows.map((row) => JSON.parse(row).response)).size).toBe(2_000)
  })

  it('tell the live pages of each what any of them has taken, once', async () => {
    const pages = await Promise.all(nodes.map(({ url }) => listenTo(url)))
    const [{ url, writeKey }] = nodes
    // Who has just come is told from its second look on: what is older they have read.
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    await send(url, writeKey, [said({ run: 'live-1' }), said({ run: 'live-2' })])
    await expect
      .poll(() => pages.map((page) => page.heard()), { timeout: 20_000 })
      .toEqual([
        ['live-1', 'live-2'],
        ['live-1', 'live-2'],
        ['live-1', 'live-2'],
      ])
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(pages.map((page) => page.heard().length)).toEqual([2, 2, 2])

    // And that somebody of the team has seen a call, on whichever node that was said.
    const prompt = tableCheck
    await send(url, writeKey, [said({ run: 'call', prompt, answers: { state: 'someone' } })])
    const [, , third] = nodes
    const marked = await fetch(`${third.url}/v1/calls/call`, {
      method: 'PATCH',
      headers: { authorization: 'Bearer sk_0123456789abcdef' },
      body: '{"state":"seen"}',
    })
    expect(await marked.json()).toEqual({ state: 'seen' })
    await expect
      .poll(() => pages.map((page) => page.heard().filter((id) => id === 'call').length), { timeout: 20_000 })
      .toEqual([2, 2, 2])
    expect(await (await fetch(`${url}/v1/calls/call`)).json()).toEqual({ state: 'seen' })
    for (const page of pages) page.end()
  })

  it('C76 go on when one of them is killed, and have all that it acknowledged', async () => {
    const [first, second] = nodes
    const acknowledged: string[] = []
    let isKilled = false
    const sending = (async () => {
      for (let index = 0; !isKilled; index++) {
        const run = `before-${index}`
        try {
          const reply = await send(first.url, first.writeKey, [said({ run })])
          if (reply.status === 202) acknowledged.push(run)
        } catch {
          return // killed in the middle of this one, so it was not acknowledged
        }
      }
    })()
    await new Promise((resolve) => setTimeout(resolve, 400))
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    isKilled = true
    await sending
    expect((await send(second.url, second.writeKey, [said({ run: 'after' })])).status).toBe(202)
    const kept = await ids(second.url)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect([...acknowledged, 'after'].filter((run) => !kept.includes(run))).toEqual([])
  })
})
