import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { SendResult } from '@earshot/core/transport'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FetchOptions, fetchTransport } from '../src/fetch.ts'
import { transportSuite } from './contract-suite.ts'
import { idsOf, receipt, response, shown } from './events.ts'
import { createSelfSigned } from './self-signed.ts'
import { accept, createCollector, reply, type Server } from './server.ts'

const batch = [response('a')]

describe('fetchTransport and a real server', () => {
  let server: Server
  beforeEach(async () => {
    server = await createCollector()
  })
  afterEach(() => server.close())

  const send = (options: Partial<FetchOptions> = {}, events: Parameters<typeof idsOf>[0] = batch) =>
    fetchTransport({ url: server.url, ...options }).send(events)
  const answer = async (status: number, body: unknown, headers: object = {}): Promise<SendResult> => {
    server.answer = (response) => reply(response, status, body, headers)
    return send()
  }

  test('N22 posts text/plain with the key in the query and nothing that needs a preflight', async () => {
    await send({ key: 'pk_1&2' })
    await send({ url: `${server.url}?site=s`, key: 'pk_1' })
    await send()
    const [first, second, third] = server.arrivals.map(({ request }) => request)
    expect(first?.method).toBe('POST')
    expect(first?.headers['content-type']?.toLowerCase()).toBe('text/plain;charset=utf-8')
    const now = Date.now()
    const untimed = (url?: string) =>
      url?.replace(/sent=(\d{13})/, (_, sent) => (Math.abs(now - sent) < 60_000 ? 'sent=now' : sent))
    expect(untimed(first?.url)).toBe('/v1/events?sent=now&key=pk_1%262')
    expect(untimed(second?.url)).toBe('/v1/events?site=s&sent=now&key=pk_1')
    expect(untimed(third?.url)).toBe('/v1/events?sent=now')
    expect(JSON.parse(server.arrivals[0]?.text ?? '')).toEqual(batch)
  })

  test('believes a receipt that names every event', async () => {
    const events = [shown('a'), response('a')]
    expect(await send({}, events)).toEqual({
      status: 'delivered',
      receipt: receipt({ accepted: idsOf(events) }),
    })
    expect(await send({}, events)).toEqual({
      status: 'delivered',
      receipt: receipt({ duplicate: idsOf(events) }),
    })
  })

  test('N20, N21 believes no other success', async () => {
    const portal = '<!doctype html><title>Log in to the hotel</title>'
    const bodies = [
      portal,
      '',
      'null',
      '"a.1"',
      '[]',
      '{}',
      '{"accepted":["b.1"]}',
      '{"accepted":["a.1"',
      { ok: true },
    ]
    for (const body of bodies) {
      expect(await answer(200, body), String(body)).toEqual({ status: 'retryable', reason: 'no-receipt' })
    }
    expect(await answer(204, '')).toEqual({ status: 'retryable', reason: 'no-receipt' })
  })

  test('is rejected by a receipt that rejects one of them, and names the others', async () => {
    const rejected = [{ id: 'b.1', code: 'too-long', message: 'An answer is too long.' }]
    server.answer = (response) => reply(response, 202, { accepted: ['a.1'], duplicate: [], rejected })
    expect(await send({}, [response('a'), response('b')])).toEqual({
      status: 'rejected',
      code: 'too-long',
      message: 'An answer is too long.',
      receipt: { accepted: ['a.1'], duplicate: [], rejected },
    })
  })

  test('N19 follows no redirect, whatever stands behind it', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      server.answer = (response, ids) => {
        const first = server.arrivals.at(-1)?.request.url?.startsWith('/v1/events?')
        if (first) reply(response, status, '', { location: '/elsewhere' })
        else accept(server)(response, ids)
      }
      expect(await send()).toEqual({ status: 'retryable', reason: 'network' })
    }
    expect(server.arrivals.map(({ request }) => request.url?.split('?')[0])).toEqual(
      Array(5).fill('/v1/events'),
    )
  })

  test('N12, N14 reads a problem', async () => {
    const problem = { type: 'about:blank', code: 'not-json', detail: 'The body is no JSON.' }
    for (const status of [400, 413, 422]) {
      expect(await answer(status, problem)).toEqual({
        status: 'rejected',
        code: 'not-json',
        message: 'The body is no JSON.',
      })
      expect(await answer(status, '<h1>Too Large</h1>')).toEqual({
        status: 'rejected',
        code: `${status}`,
        message: `${status}`,
      })
    }
    expect(await answer(410, { code: 'erased' })).toEqual({
      status: 'rejected',
      code: 'gone',
      message: 'gone',
    })
  })

  test('N15 what is too large goes out once more without its context, with every word of the person', async () => {
    const event = response('a')
    const context = { order: 'x'.repeat(500) }
    const full = { ...event, data: { ...event.data, context, page: { path: '/thanks' } } }
    for (const [status, body] of [
      [413, '<h1>Too Large</h1>'],
      [422, { code: 'all-rejected', rejected: [{ id: 'a.1', code: 'too-large', message: 'Too large.' }] }],
    ] as const) {
      server.arrivals.length = 0
      server.stored.clear()
      server.answer = (response, ids) =>
        server.arrivals.length > 1 ? accept(server)(response, ids) : reply(response, status, body)
      expect((await send({}, [full])).status).toBe('delivered')
      expect(server.arrivals.map(({ text }) => JSON.parse(text)[0].data)).toEqual([full.data, event.data])

      server.arrivals.length = 0
      server.answer = (response) => reply(response, status, body)
      expect((await send({}, [full])).status).toBe('rejected')
      expect(server.arrivals).toHaveLength(2)
      expect((await send({}, [event])).status).toBe('rejected')
      expect(server.arrivals).toHaveLength(3)
      expect((await send({}, [full, response('b')])).status).toBe('rejected')
      expect(server.arrivals).toHaveLength(4)
    }
  })

  test('N13 parks what somebody must mend first', async () => {
    for (const status of [401, 403, 404, 405, 409, 451]) {
      expect(await answer(status, {}, { 'retry-after': '1' })).toEqual({
        status: 'retryable',
        reason: `parked ${status}`,
        retryInMs: 3_600_000,
      })
    }
  })

  test('N16 waits as long as it is asked to, by the body first', async () => {
    for (const status of [408, 425, 429, 500, 502, 503, 504]) {
      const retryable = { status: 'retryable', reason: `status ${status}` }
      expect(await answer(status, 'Busy')).toEqual(retryable)
      expect(await answer(status, {}, { 'retry-after': '7' })).toEqual({ ...retryable, retryInMs: 7_000 })
      expect(await answer(status, { retryAfterMs: 1_500 }, { 'retry-after': '7' })).toEqual({
        ...retryable,
        retryInMs: 1_500,
      })
      expect(await answer(status, {}, { 'retry-after': 'soon' })).toEqual(retryable)
    }
  })

  test('measures a date against the server’s clock', async () => {
    const headers = { date: 'Mon, 01 Jan 2001 00:00:00 GMT', 'retry-after': 'Mon, 01 Jan 2001 00:01:00 GMT' }
    expect(await answer(429, {}, headers)).toMatchObject({ retryInMs: 60_000 })
  })

  test('N6, N7 ends a reply that does not come, or does not end', async () => {
    server.answer = () => {}
    expect(await send({ timeoutMs: 40 })).toEqual({ status: 'retryable', reason: 'timeout' })
    server.answer = (response) => {
      response.writeHead(202)
      response.write('{"accepted":["a.1"]')
    }
    expect(await send({ timeoutMs: 40 })).toEqual({ status: 'retryable', reason: 'timeout' })
  })

  test('N2 a reply cut after storing is retryable, and the repeat is known', async () => {
    server.answer = (response, ids) => {
      for (const id of ids) server.stored.add(id)
      response.writeHead(202, { 'content-length': 100 })
      response.write('{"accepted":')
      setImmediate(() => response.destroy())
    }
    expect(await send()).toEqual({ status: 'retryable', reason: 'network' })
    server.answer = accept(server)
    expect(await send()).toEqual({ status: 'delivered', receipt: receipt({ duplicate: ['a.1'] }) })
  })

  test('N4 a name that nobody knows is retryable', async () => {
    const fetch = fetchTransport({ url: 'http://nobody.invalid/v1/events' })
    expect(await fetch.send(batch)).toEqual({ status: 'retryable', reason: 'network' })
  })

  test('N11 a server whose TLS cannot be trusted, or is none, is retryable', async () => {
    const unknown = createServer(createSelfSigned(), (_, response) => response.end('{}'))
    await new Promise<void>((resolve) => unknown.listen(0, '127.0.0.1', resolve))
    const { port } = unknown.address() as AddressInfo // it listens on a port
    for (const url of [`https://127.0.0.1:${port}/v1/events`, server.url.replace('http:', 'https:')])
      expect(await send({ url })).toEqual({ status: 'retryable', reason: 'network' })
    expect(server.arrivals).toEqual([])
    unknown.close()
  })

  test('N5, N10 a connection that is refused or reset is retryable', async () => {
    server.answer = (response) => response.destroy()
    expect(await send()).toEqual({ status: 'retryable', reason: 'network' })
    await server.close()
    expect(await send()).toEqual({ status: 'retryable', reason: 'network' })
  })

  transportSuite('fetchTransport', () => {
    return {
      transport: fetchTransport({ url: server.url }),
      received: () => [...server.stored],
      setWorking(working) {
        server.answer = working ? accept(server) : (response) => response.destroy()
      },
    }
  })
})
