import type { SendResult } from '@earshot/core/transport'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as drain from '../src/drain.ts'
import { type FetchOptions, fetchTransport } from '../src/fetch.ts'
import { createClock, turns } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import { idsOf, receipt, response, shown } from './events.ts'
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
    expect(first?.url).toBe('/v1/events?key=pk_1%262')
    expect(second?.url).toBe('/v1/events?site=s&key=pk_1')
    expect(third?.url).toBe('/v1/events')
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
        const first = server.arrivals.at(-1)?.request.url === '/v1/events'
        if (first) reply(response, status, '', { location: '/elsewhere' })
        else accept(server)(response, ids)
      }
      expect(await send()).toEqual({ status: 'retryable', reason: 'network' })
    }
    expect(server.arrivals.map(({ request }) => request.url)).toEqual(Array(5).fill('/v1/events'))
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

describe('fetchTransport and what it asks of fetch', () => {
  type Call = { readonly url: string; readonly init: RequestInit }
  const watch = (answer: () => Promise<Response> = () => new Promise(() => {})) => {
    const calls: Call[] = []
    const fetch = ((url: string, init: RequestInit) => {
      calls.push({ url, init })
      return answer()
    }) as typeof globalThis.fetch // called with these two only
    return { calls, fetch }
  }
  const taken = async (ids: readonly string[]) =>
    Response.json({ accepted: ids, duplicate: [], rejected: [] })

  test('begins before send returns', async () => {
    const { calls, fetch } = watch(() => taken(['a.1']))
    const sending = fetchTransport({ url: '/v1/events', fetch }).send(batch)
    expect(calls).toHaveLength(1)
    await sending
  })

  test('asks for a simple request that outlives the page, with own properties only', async () => {
    const { calls, fetch } = watch(() => taken(['a.1']))
    await fetchTransport({ url: 'v1/events', fetch }).send(batch)
    const { body, signal, ...init } = calls[0]?.init ?? {}
    expect(Object.getPrototypeOf(calls[0]?.init)).toBeNull()
    expect(init).toEqual({
      method: 'POST',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'strict-origin',
      keepalive: true,
    })
    expect(typeof body).toBe('string')
  })

  test('ignores a polluted Object.prototype', async () => {
    const { calls, fetch } = watch(() => taken(['a.1']))
    const prototype = Object.prototype as unknown as Record<string, unknown>
    try {
      prototype.key = 'evil'
      prototype.headers = { 'x-evil': '1' }
      prototype.timeoutMs = 0
      const result = await fetchTransport({ url: '/v1/events', fetch }).send(batch)
      expect(result.status).toBe('delivered')
      expect(calls[0]?.url).toBe('/v1/events')
      expect(calls[0]?.init.headers).toBeUndefined()
    } finally {
      for (const name of ['key', 'headers', 'timeoutMs']) Reflect.deleteProperty(prototype, name)
    }
  })

  test('N25 keeps alive 60,000 bytes at once, counted over all transports, and no more', async () => {
    const clock = createClock()
    const { calls, fetch } = watch()
    const fits = (bytes: number) => {
      const empty = Buffer.byteLength(JSON.stringify([response('a', 1, 'submitted', '')]))
      return [response('a', 1, 'submitted', 'x'.repeat(bytes - empty))]
    }
    const post = (bytes: number) =>
      fetchTransport({ url: '/', fetch, setTimer: clock.setTimer }).send(fits(bytes))
    const keptAlive = () => calls.map(({ init }) => init.keepalive)

    void post(60_001)
    void post(60_000)
    void post(1_000)
    expect(keptAlive()).toEqual([false, true, false])
    await clock.advance(10_000)
    void post(1_000)
    void post(59_001)
    void post(59_000)
    expect(keptAlive().slice(3)).toEqual([true, false, true])
    await clock.advance(10_000)
  })

  test('N25 goes without keepalive where it is a repeat, which need not outlive its page', async () => {
    const { calls, fetch } = watch(() => Promise.reject(new TypeError('Failed to fetch')))
    const transport = fetchTransport({ url: '/', fetch })
    await transport.send(batch)
    await transport.send(batch, true)
    await transport.send(batch)
    expect(calls.map(({ init }) => init.keepalive)).toEqual([true, false, true])
  })

  test('knows no more of a refusal than its status where the rest cannot be loaded, and tries to load it again', async () => {
    const tries: number[] = []
    const { fetch } = watch(async () => Response.json({ code: 'not-json', detail: 'No.' }, { status: 400 }))
    const transport = fetchTransport({
      url: '/',
      fetch,
      loadDrain: async (count) => {
        tries.push(count)
        if (count < 2) throw new TypeError('Failed to fetch dynamically imported module')
        return drain
      },
    })
    for (let turn = 0; turn < 2; turn++)
      expect(await transport.send(batch)).toEqual({ status: 'retryable', reason: 'status 400' })
    for (let turn = 0; turn < 2; turn++)
      expect(await transport.send(batch)).toEqual({ status: 'rejected', code: 'not-json', message: 'No.' })
    expect(tries).toEqual([0, 1, 2, 2])
  })

  test('loads nothing more for a receipt', async () => {
    const loadDrain = vi.fn()
    const { fetch } = watch(() => taken(['a.1']))
    expect(await fetchTransport({ url: '/', fetch, loadDrain }).send(batch)).toMatchObject({
      status: 'delivered',
    })
    expect(loadDrain).not.toHaveBeenCalled()
  })

  test('reads the whole reply in every case', async () => {
    for (const status of [200, 400, 401, 410, 429, 500]) {
      const reply = new Response('{}', { status })
      const { fetch } = watch(async () => reply)
      await fetchTransport({ url: '/', fetch }).send(batch)
      expect(reply.bodyUsed).toBe(true)
    }
  })

  test('takes no receipt from a redirected or an opaque reply', async () => {
    const redirected = await taken(['a.1'])
    Object.defineProperty(redirected, 'redirected', { value: true })
    expect(
      await fetchTransport({ url: '/', fetch: watch(async () => redirected).fetch }).send(batch),
    ).toMatchObject({
      status: 'retryable',
    })
    expect(
      await fetchTransport({ url: '/', fetch: watch(async () => Response.error()).fetch }).send(batch),
    ).toMatchObject({ status: 'retryable' })
  })

  test('N23 survives a fetch that throws at once, answers nonsense, ignores its signal, or is missing', async () => {
    const network = { status: 'retryable', reason: 'network' }
    const throws = (() => {
      throw new TypeError('wrapped badly')
    }) as typeof globalThis.fetch
    expect(await fetchTransport({ url: '/', fetch: throws }).send(batch)).toEqual(network)
    const nonsense = (async () => undefined) as unknown as typeof globalThis.fetch
    expect(await fetchTransport({ url: '/', fetch: nonsense }).send(batch)).toEqual(network)

    const clock = createClock()
    const { calls, fetch } = watch()
    const hanging = fetchTransport({ url: '/', fetch, setTimer: clock.setTimer })
    const sending = hanging.send(batch)
    const flushing = hanging.flush(9_999)
    await clock.advance(9_999)
    expect(await flushing).toBe(false)
    await clock.advance(1)
    expect(await sending).toEqual({ status: 'retryable', reason: 'timeout' })
    expect(calls[0]?.init.signal?.aborted).toBe(true)
    expect(await hanging.flush(1)).toBe(true)
    await turns()
    expect(clock.timers()).toBe(0)

    const real = globalThis.fetch
    try {
      Reflect.deleteProperty(globalThis, 'fetch')
      expect(await fetchTransport({ url: '/' }).send(batch)).toEqual(network)
    } finally {
      globalThis.fetch = real
    }
  })

  test('looks the global fetch up anew for every batch', async () => {
    const real = globalThis.fetch
    const transport = fetchTransport({ url: '/' })
    const { calls, fetch } = watch(() => taken(['a.1']))
    try {
      globalThis.fetch = fetch
      expect((await transport.send(batch)).status).toBe('delivered')
      expect(calls).toHaveLength(1)
    } finally {
      globalThis.fetch = real
    }
  })

  test('wants an address it can use', () => {
    const refused = [
      '',
      'javascript:alert(1)',
      'data:text/plain,x',
      'ftp://a/b',
      'mailto:a@b.example/c',
      undefined,
      null,
    ]
    for (const url of refused) {
      expect(() => fetchTransport({ url: url as string }), String(url)).toThrow(/^fetchTransport: /) // wrong on purpose
    }
    expect(() => fetchTransport(undefined as unknown as FetchOptions)).toThrow(TypeError) // wrong on purpose
    const fine = [
      'https://a.example/v1/events',
      'HTTP://a',
      '//a.example/x',
      '/v1/events',
      'events',
      './a:b',
      '?a=b:c',
    ]
    for (const url of fine) expect(() => fetchTransport({ url })).not.toThrow()
  })
})
