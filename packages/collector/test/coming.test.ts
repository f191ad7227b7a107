import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comingBody } from '../src/ingest/coming.ts'
import { type RunningCollector, startCollector } from '../src/start.ts'
import { said } from './test-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-coming-'))
let collector: RunningCollector
beforeAll(async () => {
  const database = `sqlite:${join(folder, 'test.db')}`
  collector = await startCollector({ port: 0, database, ownerPassword: 'a password for tests' })
})
afterAll(async () => {
  await collector.close()
  rmSync(folder, { recursive: true, force: true })
})

const mib = 1_048_576

it('counts large bodies until there is no room, and small ones never', () => {
  const all = Array.from({ length: 9 }, () => comingBody(mib))
  expect(all.map((body) => body.add(mib))).toEqual([...Array.from({ length: 8 }, () => true), false])
  expect(comingBody(1_000).add(1_000)).toBe(true)
  for (const body of all) body.end()
  const next = comingBody(mib)
  expect(next.add(mib)).toBe(true)
  next.end()
})

it('counts a body that does not say how long it is once it is no small one', () => {
  const all = Array.from({ length: 9 }, () => comingBody())
  expect(all.every((body) => body.add(16_384))).toBe(true)
  expect(all.map((body) => body.add(mib))).toEqual([...Array.from({ length: 8 }, () => true), false])
  expect(comingBody().add(16_384)).toBe(true)
  expect(comingBody().add(16_385)).toBe(false)
  for (const body of all) body.end()
})

const ways = [
  ['say how long they are', '/v1/events', (bytes: number) => `Content-Length: ${bytes}\r\n\r\n`],
  [
    'come in pieces',
    '/v1/events',
    (bytes: number) => `Transfer-Encoding: chunked\r\n\r\n${bytes.toString(16)}\r\n`,
  ],
  [
    'are posted to a page',
    '/ask/how-did-we-do',
    (bytes: number) => `Sec-Fetch-Site: same-origin\r\nContent-Length: ${bytes}\r\n\r\n`,
  ],
] as const

describe.each(ways)('where large bodies %s', (_, path, head) => {
  it('refuses one where many are on their way, takes an answer beside them, and is well again', async () => {
    const holding = await Promise.all(
      Array.from({ length: 24 }, () => halfSent(400_000, path, head(400_000))),
    )
    const large = JSON.stringify(
      Array.from({ length: 300 }, (_, index) => ({
        ...said({ run: `large-${index}` }),
        more: 'x'.repeat(1_200),
      })),
    )
    // What the others have sent may still be on its way; then this one was quicker.
    let refused = await post(large)
    for (let tries = 0; refused.status !== 503 && tries < 20; tries++) refused = await post(large)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toMatch(/^[1-5]$/)
    expect(await refused.json()).toMatchObject({ code: 'overloaded' })
    expect((await post(JSON.stringify([said({ run: 'small' })]))).status).toBe(202)
    for (const socket of holding) socket.destroy()
    await expect.poll(async () => (await post(large)).status).toBe(202)
  })
})

function post(body: string): Promise<Response> {
  return fetch(`${collector.url}/v1/events?key=${collector.writeKey}`, { method: 'POST', body })
}

/** Sends all but the end of a body. Resolves when it is on its way, or was refused because too much is. */
function halfSent(bytes: number, path: string, head: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(collector.url).port), '127.0.0.1')
    socket.on('error', () => {}) // it is cut off in the end
    const type = path.startsWith('/ask') ? 'application/x-www-form-urlencoded' : 'text/plain'
    const line = `POST ${path}?key=${collector.writeKey} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\n`
    socket.write(line + head + ' '.repeat(bytes - 1), () => resolve(socket))
  })
}
