import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type RunningCollector, type Settings, startCollector } from '../src/start.ts'
import { said } from './test-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-start-'))
let running: RunningCollector | undefined
afterEach(async () => {
  await running?.close()
  running = undefined
})

let databases = 0
async function start(settings: Partial<Settings> = {}): Promise<RunningCollector> {
  running = await startCollector({
    port: 0,
    database: `sqlite:${join(folder, `${++databases}.db`)}`,
    ...settings,
  })
  return running
}

const post = (url: string, body: BodyInit, init: RequestInit = {}) =>
  fetch(`${url}/v1/events`, { method: 'POST', body, ...init })

describe('startCollector', () => {
  it('opens its database, makes its keys and takes events', async () => {
    const { url, writeKey, readKey, ownerPassword, database } = await start()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(writeKey).toMatch(/^pk_/)
    expect(ownerPassword).toMatch(/^[a-z2-9-]{19}$/)
    expect(database).toBe(join(folder, `${databases}.db`))
    const event = said({ run: 'a' })
    const reply = await post(`${url}`, JSON.stringify([event]))
    expect(await reply.json()).toEqual({ accepted: [event.id], duplicate: [], rejected: [] })
    const headers = { authorization: `Bearer ${readKey}` }
    expect(await (await fetch(`${url}/v1/responses`, { headers })).json()).toMatchObject({
      responses: [{ response: 'a' }],
    })
  })

  it('tells at the second start only what is still known', async () => {
    const first = await start({ readKey: 'sk_given_by_a_program' })
    expect(first.readKey).toBe('sk_given_by_a_program')
    await first.close()
    const second = await start({ database: `sqlite:${first.database}` })
    expect(second.writeKey).toBe(first.writeKey)
    expect(second).not.toHaveProperty('readKey')
    expect(second).not.toHaveProperty('ownerPassword')
  })

  it('leaves the Request and Response of its host alone', async () => {
    const before = [globalThis.Request, globalThis.Response]
    await start()
    expect([globalThis.Request, globalThis.Response]).toEqual(before)
  })

  it('names the setting and the mend where the port is busy', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await expect(start({ port })).rejects.toThrow(
      `Port ${port} is in use by another program. Set EARSHOT_PORT to another port, or to 0 for a free one.`,
    )
    other.close()
  })

  it('names the setting and the mend where the address is not of this machine', async () => {
    await expect(start({ host: '192.0.2.1' })).rejects.toThrow('Set EARSHOT_HOST to 127.0.0.1')
  })

  it('names the setting and the mend where the database cannot be had', async () => {
    const path = join(folder, 'letter.txt')
    writeFileSync(path, 'Dear aunt, '.repeat(100))
    await expect(start({ database: `sqlite:${path}` })).rejects.toThrow(
      /letter\.txt cannot be used: .*Set EARSHOT_DATABASE/,
    )
    await expect(start({ database: 'sqlite:/no/such/folder/x.db' })).rejects.toMatchObject({
      name: 'StartProblem',
    })
  })
})

describe('over a real connection', () => {
  it('reads no more of a body in pieces than it must, and the reply can be read', async () => {
    const { url } = await start()
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent > 5_000_000) return controller.close()
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    const headers = { 'content-type': 'text/plain' }
    const reply = await post(url, body, { duplex: 'half', headers } as RequestInit)
    expect(reply.status).toBe(413)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(await reply.json()).toMatchObject({ code: 'too-large' })
  })

  it('refuses a body that says that it is too large, before it comes', async () => {
    const { url } = await start()
    const answer = await raw(
      url,
      'POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 99000000\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('answers the check of a balancer, which names no host', async () => {
    const { url } = await start()
    expect(await raw(url, 'GET /readyz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('cuts off who does not finish the headers', async () => {
    const { url } = await start()
    const before = performance.now()
    const answer = await raw(url, 'POST /v1/events HTTP/1.1\r\nHost: x\r\nX-Slow:')
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(performance.now() - before).toBeLessThan(8_000)
  })

  it('ends, also while live pages listen and connections are kept', async () => {
    const collector = await start()
    const headers = { authorization: `Bearer ${collector.readKey}` }
    const stream = await fetch(`${collector.url}/v1/stream`, { headers })
    await fetch(`${collector.url}/healthz`)
    const before = performance.now()
    await collector.close()
    expect(performance.now() - before).toBeLessThan(2_000)
    expect(await stream.text()).toBe('retry: 2000\n\n')
    await expect(fetch(`${collector.url}/healthz`)).rejects.toThrow()
  })
})

/** Sends bytes and gives what came back until the connection was closed, or half a second after the last byte. */
function raw(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.on('data', (data) => {
      answer += data
      setTimeout(() => socket.destroy(), 500)
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
