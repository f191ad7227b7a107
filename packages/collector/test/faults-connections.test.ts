import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { maxBatchBytes } from '@earshot/core/event'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningCollector, startCollector } from '../src/start.ts'
import { said } from './test-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-connections-'))
let collector: RunningCollector
beforeAll(async () => {
  const database = `sqlite:${join(folder, 'test.db')}`
  collector = await startCollector({ port: 0, database, ownerPassword: 'a password for tests' })
})
afterAll(async () => {
  await collector.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Talk {
  readonly socket: Socket
  /** Everything that came back, once the collector has ended the connection. */
  readonly all: Promise<string>
}

/** Says something over a bare connection, as no well-made client would. */
function talk(...lines: readonly string[]): Talk {
  const socket = connect(Number(new URL(collector.url).port), '127.0.0.1')
  let heard = ''
  socket.on('data', (data) => {
    heard += data
  })
  const all = new Promise<string>((resolve) => {
    socket.on('error', () => {}) // a connection that is cut is told by its end
    socket.on('close', () => resolve(heard))
  })
  socket.write(lines.join('\r\n'))
  return { socket, all }
}

const host = 'Host: listen.example'
const statuses = (text: string): readonly string[] => text.match(/HTTP\/1\.1 \d{3}/g) ?? []
const event = (run: string): string => JSON.stringify(said({ run }))
const post = (body: string, ...headers: readonly string[]): readonly string[] => [
  'POST /v1/events HTTP/1.1',
  host,
  'Content-Type: text/plain',
  `Content-Length: ${Buffer.byteLength(body)}`,
  ...headers,
  '',
  body,
]

describe('C1 slow clients', () => {
  it('are cut off, and others do not notice', { timeout: 40_000 }, async () => {
    const headers = talk('POST /v1/events HTTP/1.1', host, 'X-Slow: ')
    const body = talk(
      'POST /v1/events HTTP/1.1',
      host,
      'Content-Type: text/plain',
      'Content-Length: 100',
      '',
      '{',
    )
    const drip = setInterval(() => {
      headers.socket.write('x')
      body.socket.write(' ')
    }, 1_000)
    const reply = await fetch(`${collector.url}/v1/events`, { method: 'POST', body: `[${event('honest')}]` })
    expect(reply.status).toBe(202)
    expect(statuses(await headers.all)).toEqual(['HTTP/1.1 408'])
    expect(statuses(await body.all)).toEqual(['HTTP/1.1 408'])
    clearInterval(drip)
  })
})

describe('C3 lengths that are not true', () => {
  it('a body that says it is too large is refused before it comes', async () => {
    const { all } = talk(
      'POST /v1/events HTTP/1.1',
      host,
      'Content-Type: text/plain',
      `Content-Length: ${maxBatchBytes + 1}`,
      'Connection: close',
      '',
      '',
    )
    expect(statuses(await all)).toEqual(['HTTP/1.1 413'])
  })

  it('a body in pieces is taken, up to its limit and no further', async () => {
    const pieces = (body: string): readonly string[] => [
      'POST /v1/events HTTP/1.1',
      host,
      'Content-Type: text/plain',
      'Transfer-Encoding: chunked',
      'Connection: close',
      '',
      Buffer.byteLength(body).toString(16),
      body,
      '0',
      '',
      '',
    ]
    expect(statuses(await talk(...pieces(`[${event('pieces')}]`)).all)).toEqual(['HTTP/1.1 202'])
    expect(statuses(await talk(...pieces(' '.repeat(maxBatchBytes + 1))).all)).toEqual(['HTTP/1.1 413'])
  })

  it('a body shorter than it says is never taken', async () => {
    const { socket, all } = talk(
      'POST /v1/events HTTP/1.1',
      host,
      'Content-Type: text/plain',
      'Content-Length: 5000',
      '',
      `[${event('short')}]`,
    )
    setTimeout(() => socket.destroy(), 100)
    expect(statuses(await all)).toEqual([])
  })
})

describe('C4 a refusal while the client still sends', () => {
  it('can be read, and the connection is ended', { timeout: 20_000 }, async () => {
    const { socket, all } = talk(
      'POST /v1/events?key=pk_wrong HTTP/1.1',
      host,
      'Content-Type: text/plain',
      'Content-Length: 5000000',
      '',
      '',
    )
    const more = setInterval(() => socket.write(' '.repeat(50_000)), 20)
    const text = await all
    clearInterval(more)
    expect(statuses(text)[0]).toBe('HTTP/1.1 401')
    expect(text).toContain('"code":"wrong-key"')
  })
})

describe('C5 requests that two programs might read differently', () => {
  const first = 'POST /v1/events HTTP/1.1'
  const type = 'Content-Type: text/plain'
  it.each([
    ['a length and pieces', [first, host, type, 'Content-Length: 2', 'Transfer-Encoding: chunked', '', '{}']],
    ['two lengths', [first, host, type, 'Content-Length: 2', 'Content-Length: 3', '', '{}']],
    ['a length that is no number', [first, host, type, 'Content-Length: +2', '', '{}']],
    [
      'a header that goes on in the next line',
      [first, host, type, 'X-Long: a', ' b', 'Content-Length: 2', '', '{}'],
    ],
    ['a line that ends with a line feed', [`${first}\nHost: a\nContent-Length: 2\n\n{}`]],
    ['a NUL in a header', [first, host, type, 'X-Nul: a\0b', '', '']],
    ['a blank before the colon', [first, host, type, 'Content-Length : 2', '', '{}']],
    ['no host', [first, type, 'Content-Length: 2', '', '{}']],
  ])('%s', async (_, lines) => {
    const { socket, all } = talk(...lines)
    setTimeout(() => socket.end(), 1_000)
    expect(statuses(await all)).toEqual(['HTTP/1.1 400'])
  })

  it('headers of 20 kB', async () => {
    expect(statuses(await talk(`GET /${'a'.repeat(20_000)} HTTP/1.1`, host, '', '').all)).toEqual([
      'HTTP/1.1 431',
    ])
  })
})

describe('C16 two requests in one breath', () => {
  it('are both answered, in order, also where the client has stopped speaking', async () => {
    const body = `[${event('piped')}]`
    const { socket, all } = talk(
      [...post(body), ...post(body, 'Connection: close')]
        .join('\r\n')
        .replace(`${body}\r\nPOST`, `${body}POST`),
    )
    socket.end()
    const text = await all
    expect(statuses(text)).toEqual(['HTTP/1.1 202', 'HTTP/1.1 202'])
    expect(text.indexOf('"accepted":["piped')).toBeLessThan(text.indexOf('"duplicate":["piped'))
  })
})

describe('what is no request of HTTP', () => {
  it.each([
    ['a method that is none', ['FOO /v1/events HTTP/1.1', host, '', ''], 400, 'not-http'],
    ['two lengths', [...post(event('two'), 'Content-Length: 5')], 400, 'not-http'],
    [
      'headers without end',
      ['POST /v1/events HTTP/1.1', host, `X: ${'a'.repeat(20_000)}`, '', ''],
      431,
      'headers-too-large',
    ],
    [
      'an address without end',
      [`GET /v1/events?${'a'.repeat(20_000)} HTTP/1.1`, host, '', ''],
      431,
      'headers',
    ],
  ])('is told in words that every page may read: %s', async (_, lines, status, code) => {
    const text = await talk(...lines).all
    expect(statuses(text)).toEqual([`HTTP/1.1 ${status}`])
    expect(text).toMatch(/content-type: application\/problem\+json/i)
    expect(text).toMatch(/access-control-allow-origin: \*/i)
    expect(text).toContain(`"code":"${code}`)
    const [head = '', body = ''] = text.split('\r\n\r\n')
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`)
    expect(JSON.parse(body)).toMatchObject({ status })
  })

  it('does not break the reply before it on the same connection', async () => {
    const { socket, all } = talk('GET /healthz HTTP/1.1', host, '', '')
    await new Promise((heard) => socket.once('data', heard))
    socket.write('nonsense\r\n\r\n')
    expect(statuses(await all)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400'])
  })
})
