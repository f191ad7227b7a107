import { describe, expect, test, vi } from 'vitest'
import * as drain from '../src/drain.ts'
import { type FetchOptions, fetchTransport } from '../src/fetch.ts'
import { createClock, turns } from './clock.ts'
import { response } from './events.ts'

const batch = [response('a')]

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
      expect(calls[0]?.url).toMatch(/^\/v1\/events\?sent=\d+$/)
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
