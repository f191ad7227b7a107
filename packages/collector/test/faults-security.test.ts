import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepComments } from '../src/comments/keep-comments.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { read, type TestApp, testApp, writeKey } from './test-app.ts'
import { ran, said } from './test-events.ts'
import { prompts } from './test-responses.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { post, stored } = senderOf(() => test)

describe('C13 what a page of another origin may read', () => {
  const key = `/v1/events?key=${writeKey}`
  it.each([
    ['a receipt', 'POST', key, '[]', 202],
    ['a wrong key', 'POST', '/v1/events?key=x', '[]', 401],
    ['a broken body', 'POST', key, '{', 400],
    ['a batch that is too large', 'POST', key, ' '.repeat(600_000), 413],
    ['a wrong type', 'POST', key, undefined, 415],
    ['nothing good', 'POST', key, '[{}]', 422],
    ['a wrong method', 'PUT', key, '[]', 405],
    ['a question before', 'OPTIONS', key, undefined, 204],
    ['no such prompt', 'GET', '/v1/prompts/none', undefined, 404],
    ['no such call', 'GET', '/v1/calls/none', undefined, 404],
    ['a bad heartbeat', 'POST', '/v1/heartbeat', 'x', 400],
  ])('is said on every reply: %s', async (_, method, path, body, status) => {
    const reply = await test.app.request(path, {
      method,
      headers: {
        origin: 'https://shop.example',
        ...(body !== undefined && { 'content-type': 'text/plain' }),
      },
      ...(body !== undefined && { body }),
    })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(reply.headers.get('access-control-expose-headers')).toBe('Retry-After')
    expect(reply.headers.has('access-control-allow-credentials')).toBe(false)
    expect(reply.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })
})

describe('C14 what is read with a secret key', () => {
  it.each(['/v1/responses', '/v1/responses.csv', '/v1/conflicts', '/v1/kiosks', '/metrics', '/', '/inbox'])(
    'may be read by no page of another origin: %s',
    async (path) => {
      const reply = await read(test.app, path)
      expect(reply.headers.has('access-control-allow-origin')).toBe(false)
      await reply.body?.cancel()
    },
  )
})

describe('C49 what was erased', () => {
  it('stands in no file any more, of the database, its search, its log or its outbox', async () => {
    const canary = 'canary-7d1f0c55'
    await test.storage.webhooks.add({
      id: 'hook',
      url: 'https://hooks.example/',
      types: ['response.submitted'],
      secret: 'whsec_x',
      madeAt: 1,
    })
    for (const id of ['a', 'b', 'c']) await post([ran('shown', { run: id }), said({ run: id })])
    await post([
      said({ run: 'gone', answers: { rating: 1, why: `${canary} ${'x'.repeat(9_000)} ${canary}` } }),
    ])
    await post([said({ run: 'gone', context: { note: canary } })])
    const files = () => {
      const folder = dirname(test.path)
      const own = readdirSync(folder).filter((name) => name.startsWith(basename(test.path)))
      // Of a name with a dash the search knows both halves.
      return own.filter((name) => readFileSync(join(folder, name)).includes('7d1f0c55'))
    }
    await keepComments({ storage: test.storage, prompts }, test.clock.now, 9)
    const search = { audience: 'external', words: ['7d1f0c55'], limit: 9 }
    expect(await test.storage.comments.find(search)).toHaveLength(1)
    expect(files()).not.toEqual([])
    await test.storage.erase(['gone'], 1)
    expect(files()).toEqual([])
    expect((await stored()).map(({ response }) => response).sort()).toEqual(['a', 'b', 'c'])
  })
})

describe('C58 filters that speak SQL', () => {
  const attacks = [
    "' OR '1'='1",
    "x'; DROP TABLE responses; --",
    '" OR 1=1 --',
    "x' UNION SELECT value FROM settings --",
    '%',
    '_',
    "\\'",
    '); SELECT pg_sleep(10) --',
    "x\u0000' OR 1=1",
    '?',
    '$1',
  ]
  it('find nothing, and break nothing', async () => {
    await post([said({ run: 'a', context: { place: 'hall', table: '1', staff: 'Kim' } })])
    for (const attack of attacks)
      for (const name of [
        'prompt',
        'place',
        'table',
        'staff',
        'audience',
        'state',
        'from',
        'to',
        'limit',
        'cursor',
      ]) {
        const reply = await read(test.app, `/v1/responses?${new URLSearchParams({ [name]: attack })}`)
        expect([200, 400], `${name}=${attack}`).toContain(reply.status)
        if (reply.status === 200) expect((await reply.json()).responses).toEqual([])
      }
    expect(await stored()).toHaveLength(1)
    expect(test.reports).toEqual([])
  })
})

describe('C78 times far away', () => {
  it.each(['2038-01-19T03:14:08.000Z', '9999-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z'])(
    '%s is told as it is, in every export',
    async (time) => {
      await test.storage.store([recordOf(said({ run: 'a' }), new Map())], Date.parse(time))
      for (const path of ['/v1/responses', '/v1/responses.ndjson', '/v1/responses.csv']) {
        expect(await (await read(test.app, path)).text()).toContain(time)
      }
      const day = time.slice(0, 10)
      const found = await (await read(test.app, `/v1/responses?from=${day}&to=${day}`)).json()
      expect(found.responses).toHaveLength(1)
    },
  )
})
