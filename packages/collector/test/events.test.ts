import { DatabaseSync } from 'node:sqlite'
import { maxBatchBytes, maxEventBytes } from '@earshot/core/event'
import { tableCheck } from '@earshot/presets/table-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type TestApp, type TestAppOptions, testApp, writeKey } from './test-app.ts'
import { ran, said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
afterEach(() => test.close())

const started = (options?: TestAppOptions): TestApp => {
  test = testApp(options)
  return test
}

const { post, stored } = senderOf(() => test)

describe('POST /v1/events', () => {
  it('takes a batch as text, the way a page sends it, and gives the receipt', async () => {
    started()
    const events = [
      ran('shown', { run: 'a' }),
      said({ run: 'a' }),
      said({ run: 'b', answers: { rating: 4 } }),
    ]
    const reply = await post(events)
    expect(reply.status).toBe(202)
    expect(await reply.json()).toEqual({ accepted: events.map(({ id }) => id), duplicate: [], rejected: [] })
    expect(await stored()).toHaveLength(2)
    expect(test.heard).toEqual([
      { id: 'a', prompt: 'how-did-we-do', criticism: true, call: false },
      { id: 'b', prompt: 'how-did-we-do', criticism: false, call: false },
    ])
  })

  it('marks a call at a table', async () => {
    started()
    await post(
      said({ run: 'a', prompt: tableCheck, answers: { state: 'someone' }, context: { table: '12' } }),
    )
    expect(test.heard).toEqual([{ id: 'a', prompt: 'table-check', criticism: false, call: true }])
  })

  it('acknowledges a repeat and changes nothing', async () => {
    started()
    const event = said({ run: 'a' })
    await post([event])
    expect(await (await post([event])).json()).toEqual({ accepted: [], duplicate: [event.id], rejected: [] })
    expect(test.heard).toHaveLength(1)
  })

  it('takes what CloudEvents lets be: no time, and a type of data with a charset', async () => {
    started()
    const { time: _, ...event } = said({ run: 'a' })
    const other = { ...said({ run: 'b' }), time: null, datacontenttype: 'application/json; charset=utf-8' }
    const reply = await post([event, other])
    expect(await reply.json()).toMatchObject({ accepted: [event.id, other.id], rejected: [] })
    expect(await stored()).toHaveLength(2)
    expect(await (await post([event])).json()).toMatchObject({ duplicate: [event.id] })
  })

  it('C29 keeps what a newer sender tells in extra, until the answer is taken back, and none of what colleagues send', async () => {
    started()
    const more = (event: ReturnType<typeof said>) => ({ ...event, data: { ...event.data, mood: '<b>' } })
    const internal = said({ run: 'b' })
    await post([
      more(said({ run: 'a' })),
      more({ ...internal, data: { ...internal.data, audience: 'internal' } }),
    ])
    const extra = async () =>
      ((await stored()) as readonly { response: string; extra?: unknown }[]).find(
        ({ response }) => response === 'a',
      )?.extra
    expect(await extra()).toEqual({ mood: '<b>' })
    expect(JSON.stringify(await stored()).split('mood')).toHaveLength(2)
    await post(more(said({ run: 'a', revision: 9, type: 'withdrawn' })))
    expect(await extra()).toBeUndefined()
  })

  it('names an event that comes twice in one batch once', async () => {
    started()
    const event = said({ run: 'a' })
    expect(await (await post([event, event])).json()).toEqual({
      accepted: [event.id],
      duplicate: [],
      rejected: [],
    })
  })

  it('takes an empty batch', async () => {
    started()
    expect((await post([])).status).toBe(202)
  })

  it('keeps a good event where its neighbour is bad', async () => {
    started()
    const good = said({ run: 'good' })
    const bad = { ...said({ run: 'bad' }), type: 'earshot.response.submited' }
    const reply = await post([bad, good, { id: 7 }])
    expect(reply.status).toBe(202)
    expect(await reply.json()).toEqual({
      accepted: [good.id],
      duplicate: [],
      rejected: [
        {
          id: bad.id,
          code: 'unknown-type',
          path: '[0].type',
          message: expect.stringContaining('Did you mean “earshot.response.submitted”?'),
        },
        expect.objectContaining({ id: '', path: expect.stringMatching(/^\[2\]\./) }),
      ],
    })
  })

  it('rejects a revision that says something else, and keeps the first', async () => {
    started()
    await post([said({ run: 'a', answers: { rating: 1 } })])
    const other = said({ run: 'a', answers: { rating: 4 } })
    const reply = await post([other])
    expect(reply.status).toBe(409)
    expect(await reply.json()).toMatchObject({
      code: 'conflict',
      accepted: [],
      rejected: [{ id: other.id, code: 'conflict', path: '[0]' }],
    })
    expect(await stored()).toMatchObject([{ answers: [{ value: 1 }] }])
  })

  describe('content types', () => {
    const event = said({ run: 'a' })
    it.each([
      ['application/cloudevents-batch+json', [event]],
      ['application/cloudevents+json; charset=UTF-8', event],
      ['application/json', event],
      ['application/json', [event]],
      ['text/plain', event],
      ['Text/Plain;charset=utf-8', [event]],
    ])('takes %s', async (type, body) => {
      started()
      const reply = await post(body, { headers: { 'content-type': type } })
      expect(await reply.json()).toEqual({ accepted: [event.id], duplicate: [], rejected: [] })
    })

    it('takes the binary mode', async () => {
      started()
      const { specversion, type, source, id, subject, time, data } = said({
        run: 'ä'.length === 1 ? 'a' : '',
      })
      const headers = {
        'content-type': 'application/json',
        'ce-specversion': specversion,
        'ce-type': type,
        'ce-source': encodeURIComponent(source),
        'ce-id': id,
        'ce-subject': subject,
        'ce-time': time,
      }
      expect(await (await post(data, { headers })).json()).toMatchObject({ accepted: [id] })
      expect(await stored()).toMatchObject([{ response: 'a', source: '//shop.example' }])
    })

    it.each([
      [{ 'content-type': 'multipart/form-data; boundary=x' }, 'Send the events as one of'],
      [{ 'content-type': '' }, 'Send the events as one of'],
      [{ 'content-type': 'constructor' }, 'Send the events as one of'],
      [{ 'content-type': 'text/plain; charset=utf-16' }, 'Send the events in UTF-8'],
      [{ 'content-encoding': 'gzip' }, 'without Content-Encoding'],
      [{ 'ce-specversion': '1.0' }, 'application/json'],
    ])('refuses %j', async (headers, words) => {
      started()
      const reply = await post([said()], { headers })
      expect(reply.status).toBe(415)
      expect(await reply.json()).toMatchObject({
        code: 'unsupported-type',
        detail: expect.stringContaining(words),
      })
    })
  })

  describe('keys and origins', () => {
    const from = (origin?: string, path = '/v1/events', headers = {}) =>
      post([said({ run: 'a' })], { path, headers: { ...(origin && { origin }), ...headers } })
    const shops = { origins: ['https://shop.example'], publicUrl: 'https://listen.example' }

    it.each([
      ['no key, any origin', {}, 'https://anywhere.example', '/v1/events', 202],
      ['no key, no origin', {}, undefined, '/v1/events', 202],
      ['no key, a sandboxed page', {}, 'null', '/v1/events', 202],
      ['wrong key', {}, 'https://shop.example', '/v1/events?key=pk_wrong', 401],
      ['empty key', {}, undefined, '/v1/events?key=', 401],
      ['right and wrong key', {}, undefined, `/v1/events?key=${writeKey}&key=x`, 401],
      ['listed origin', shops, 'https://shop.example', '/v1/events', 202],
      ['listed origin, wrong key', shops, 'https://shop.example', '/v1/events?key=x', 401],
      ['own origin', shops, 'https://listen.example', '/v1/events', 202],
      ['foreign origin', shops, 'https://evil.example', '/v1/events', 403],
      [
        'foreign origin with the public key',
        shops,
        'https://evil.example',
        `/v1/events?key=${writeKey}`,
        403,
      ],
      ['sandboxed page while origins are listed', shops, 'null', '/v1/events', 403],
      ['no origin, key', shops, undefined, `/v1/events?key=${writeKey}`, 202],
      ['no origin, no key', shops, undefined, '/v1/events', 401],
    ] as const)('%s', async (_, options, origin, path, status) => {
      started(options)
      const reply = await from(origin, path)
      expect(reply.status).toBe(status)
      if (status !== 202) expect(await stored()).toEqual([])
    })

    it('takes the key as a bearer token', async () => {
      started()
      expect((await from(undefined, '/v1/events', { authorization: `Bearer ${writeKey}` })).status).toBe(202)
      expect((await from(undefined, '/v1/events', { authorization: 'Bearer pk_no' })).status).toBe(401)
    })
  })

  it('takes exactly as much as it says', async () => {
    started()
    const event = said({ run: 'a' })
    const grown = (bytes: number) => {
      const missing = bytes - Buffer.byteLength(JSON.stringify({ ...event, x: '' }))
      return { ...event, x: 'x'.repeat(missing) }
    }
    expect((await post(grown(maxEventBytes + 1))).status).toBe(413)
    expect((await post(grown(maxEventBytes))).status).toBe(202)
    const batch = JSON.stringify([event])
    expect((await post(batch.padEnd(maxBatchBytes + 1))).status).toBe(413)
    expect((await post(batch.padEnd(maxBatchBytes))).status).toBe(202)
  })

  describe('when the database cannot commit', () => {
    it('says when to come again, in the header and in the body, and keeps nothing', async () => {
      started()
      const other = new DatabaseSync(test.path)
      other.exec('BEGIN IMMEDIATE')
      const reply = await post([said()])
      expect(reply.status).toBe(503)
      expect(reply.headers.get('retry-after')).toBe('5')
      expect(reply.headers.get('access-control-allow-origin')).toBe('*')
      expect(reply.headers.get('access-control-expose-headers')).toBe('Retry-After')
      expect(await reply.json()).toMatchObject({ code: 'storage-unavailable', retryAfterMs: 5_000 })
      expect(test.heard).toEqual([])
      other.exec('ROLLBACK')
      other.close()
      expect((await post([said()])).status).toBe(202)
    })

    it('C73 tells nothing of an error of its own', async () => {
      const storage = {
        store: () => Promise.reject(new Error('secret path /home/x')),
        waiting: () => 0,
        close: async () => {},
      }
      started({ storage: storage as never })
      const reply = await post([said()])
      expect(reply.status).toBe(500)
      expect(reply.headers.get('access-control-allow-origin')).toBe('*')
      const text = await reply.text()
      expect(text).toContain('"code":"internal"')
      expect(text).not.toContain('secret path')
      expect(test.reports).toHaveLength(1)
    })
  })
})

describe('other methods of /v1/events', () => {
  it('answers the question that a browser asks before it sends', async () => {
    started()
    const reply = await test.app.request('/v1/events', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    })
    expect(reply.status).toBe(204)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': expect.stringContaining('content-type, authorization, ce-specversion'),
      'access-control-max-age': '86400',
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(reply.headers.has('access-control-allow-credentials')).toBe(false)
  })

  it.each(['GET', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    started()
    const reply = await test.app.request('/v1/events', { method })
    expect(reply.status).toBe(405)
    expect(reply.headers.get('allow')).toBe('OPTIONS, POST')
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  })
})
