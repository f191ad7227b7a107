import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Webhook as Reader } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Delivering, deliverDue, keepDelivering } from '../src/webhooks/deliver.ts'
import { postWebhook } from '../src/webhooks/post-webhook.ts'
import { waitAfter } from '../src/webhooks/schedule.ts'
import { makeWebhookSecret, signedHeaders } from '../src/webhooks/sign.ts'
import { type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

interface Heard {
  readonly headers: Record<string, string>
  readonly body: string
}

let test: TestApp
let server: Server
let heard: Heard[]
let answer: (request: IncomingMessage, response: ServerResponse) => void
beforeEach(async () => {
  test = testApp()
  heard = []
  answer = (_, response) => response.writeHead(204).end()
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (data) => {
      body += data
    })
    request.on('end', () => {
      heard.push({ headers: request.headers as Record<string, string>, body }) // each of ours comes once
      answer(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await test.close()
})

const { post } = senderOf(() => test)
const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}` // it listens at a host and port
const secret = makeWebhookSecret()
const add = (id = 'hook', url = `http://${host()}/hook`, types = ['response.submitted'] as const) =>
  test.storage.webhooks.add({ id, url, types, secret, madeAt: 1 })
const delivering = (more: Partial<Delivering> = {}): Delivering => ({
  storage: test.storage,
  hosts: [host()],
  origin: 'http://listen.example',
  secret: 'a secret for tests',
  now: () => test.clock.now,
  report: (error) => {
    throw error
  },
  ...more,
})
const states = async () =>
  (await test.storage.webhooks.log(undefined, 1_000)).map(({ state, attempts, note }) => [
    state,
    attempts,
    note,
  ])

describe('C56 a message', () => {
  it('is signed so that the readers of Standard Webhooks believe it, and nobody else', async () => {
    await add()
    await post([said({ run: 'a', answers: { rating: 1, why: '“cold” 🍲' } })])
    test.clock.now = Date.now()
    expect(await deliverDue(delivering())).toBe(1)
    const [message] = heard
    const told = new Reader(secret).verify(message?.body ?? '', message?.headers ?? {})
    expect(told).toMatchObject({
      type: 'response.submitted',
      data: { response: 'a', state: 'submitted', criticism: true, call: false, source: '//shop.example' },
    })
    expect(message?.headers['webhook-id']).toMatch(/^msg_/)
    expect(() =>
      new Reader(makeWebhookSecret()).verify(message?.body ?? '', message?.headers ?? {}),
    ).toThrow()
    expect(() => new Reader(secret).verify(`${message?.body} `, message?.headers ?? {})).toThrow()
    expect(await states()).toEqual([['delivered', 1, '204']])
  })

  it('is signed as the example of the specification', () => {
    // https://github.com/standard-webhooks/standard-webhooks, the vector of its libraries.
    const headers = signedHeaders(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' },
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    )
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })

  it('is signed by both secrets while one is exchanged', async () => {
    await add()
    const next = makeWebhookSecret()
    test.clock.now = Date.now()
    await test.storage.webhooks.rotate('hook', next, test.clock.now + 1_000)
    await post([said({ run: 'a' })])
    await deliverDue(delivering())
    for (const known of [secret, next])
      new Reader(known).verify(heard[0]?.body ?? '', heard[0]?.headers ?? {})
    test.clock.now += 2_000
    await post([said({ run: 'b' })])
    await deliverDue(delivering())
    expect(() => new Reader(secret).verify(heard[1]?.body ?? '', heard[1]?.headers ?? {})).toThrow()
    new Reader(next).verify(heard[1]?.body ?? '', heard[1]?.headers ?? {})
  })
})

describe('C57 the outbox', () => {
  it('has a message for each answer that was taken, and for no other', async () => {
    await add()
    const event = said({ run: 'a', answers: { rating: 1 } })
    await post([event])
    await post([event])
    await post([said({ run: 'a', answers: { rating: 4 } })])
    await post([said({ run: 'b', type: 'updated' })])
    expect(await states()).toEqual([['waiting', 0, undefined]])
  })

  it('loses the message with the answer that is erased', async () => {
    await add()
    await post([said({ run: 'a', answers: { rating: 1, why: 'a secret' } })])
    await test.storage.erase(['a'], 1)
    expect(await states()).toEqual([])
  })

  it('sends once more, under the same id, what was sent before it could be marked', async () => {
    await add()
    await post([said({ run: 'a' })])
    const torn = { ...test.storage.webhooks, settle: () => Promise.reject(new Error('killed here')) }
    await expect(deliverDue(delivering({ storage: { ...test.storage, webhooks: torn } }))).rejects.toThrow(
      'killed here',
    )
    expect(await deliverDue(delivering())).toBe(0)
    test.clock.now += 60_000
    expect(await deliverDue(delivering())).toBe(1)
    expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual([
      heard[0]?.headers['webhook-id'],
      heard[0]?.headers['webhook-id'],
    ])
  })

  it('is sent once more where somebody wants it, one time or a range of it', async () => {
    await add()
    for (const run of ['a', 'b', 'c']) {
      await post([said({ run })])
      test.clock.now += 1_000
    }
    await deliverDue(delivering())
    const from = test.clock.now - 2_000
    const range = { webhook: 'hook', from, before: test.clock.now }
    expect(await test.storage.webhooks.replay(range, test.clock.now)).toBe(2)
    await deliverDue(delivering())
    expect(heard).toHaveLength(5)
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
  })
})

describe('C55 a receiver', () => {
  it('F1-03 is told within three seconds, and told again where it was down', async () => {
    await add()
    let count = 0
    answer = (_, response) => response.writeHead(++count === 1 ? 503 : 204).end()
    const end = keepDelivering(delivering())
    const sentAt = Date.now()
    await post([said({ run: 'a', answers: { rating: 1 } })])
    while (heard.length < 1 && Date.now() < sentAt + 10_000) await setTimeout(20)
    expect(Date.now() - sentAt).toBeLessThan(3_000)
    // It is heard before it is written down, and waits from then on.
    while ((await states())[0]?.[2] !== '503' && Date.now() < sentAt + 10_000) await setTimeout(20)
    test.clock.now += 6_000
    while (heard.length < 2 && Date.now() < sentAt + 10_000) await setTimeout(20)
    await end()
    expect(heard[1]?.headers['webhook-id']).toBe(heard[0]?.headers['webhook-id'])
    expect(await states()).toEqual([['delivered', 2, '204']])
  })

  it('that is down is tried for three days, then told nothing more, and the log says why', async () => {
    await add()
    answer = (_, response) => response.writeHead(500).end('a stack trace with secrets')
    const began = test.clock.now
    await post([said({ run: 'a' })])
    let [tried, last] = [0, 0]
    while (test.clock.now < began + 5 * 86_400_000) {
      const now = await deliverDue(delivering())
      if (now) last = test.clock.now
      tried += now
      test.clock.now += 300_000
    }
    expect(tried).toBe(10)
    expect((last - began) / 3_600_000).toBeGreaterThan(74)
    expect((last - began) / 3_600_000).toBeLessThan(86)
    expect(await states()).toEqual([['given-up', 10, '500']])
    const [webhook] = await test.storage.webhooks.list()
    expect(webhook?.ended?.why).toBe('It took nothing for three days. The last time: 500')
    expect(JSON.stringify(await test.storage.webhooks.log(undefined, 9))).not.toContain('stack trace')
    await test.storage.webhooks.resume('hook')
    answer = (_, response) => response.writeHead(200).end()
    await test.storage.webhooks.replay({ webhook: 'hook', from: 0, before: test.clock.now }, test.clock.now)
    expect(await deliverDue(delivering())).toBe(1)
    expect(await states()).toMatchObject([['delivered', 1, '200']])
  })

  it('that fails again and again rests, and no other waits for it', async () => {
    await add('bad')
    await add('good', `http://${host()}/good`)
    answer = (request, response) => response.writeHead(request.url === '/good' ? 204 : 503).end()
    for (let index = 0; index < 12; index++) await post([said({ run: `run-${index}` })])
    while (await deliverDue(delivering())) {}
    const sent = await test.storage.webhooks.log('good', 99)
    expect(sent.filter(({ state }) => state === 'delivered')).toHaveLength(12)
    const [bad] = await test.storage.webhooks.list()
    expect(bad?.restsUntil).toBeGreaterThan(test.clock.now)
    const before = heard.length
    test.clock.now += 30_000
    await post([said({ run: 'later' })])
    await deliverDue(delivering())
    expect(heard.length).toBe(before + 1)
  })

  it('that is gone (410) is told nothing more at once', async () => {
    await add()
    answer = (_, response) => response.writeHead(410).end()
    await post([said({ run: 'a' })])
    await deliverDue(delivering())
    expect((await test.storage.webhooks.list())[0]?.ended?.why).toContain('410')
    await post([said({ run: 'b' })])
    expect(await states()).toEqual([['given-up', 1, '410']])
  })

  it('that asks for patience gets it', async () => {
    await add()
    answer = (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end()
    await post([said({ run: 'a' })])
    await deliverDue(delivering())
    test.clock.now += 3_500_000
    expect(await deliverDue(delivering())).toBe(0)
    test.clock.now += 200_000
    expect(await deliverDue(delivering())).toBe(1)
  })

  it('that sends elsewhere is not followed', async () => {
    answer = (request, response) =>
      request.url === '/there' ? response.end() : response.writeHead(307, { location: '/there' }).end()
    const posted = await postWebhook({ url: `http://${host()}/`, headers: {}, body: '{}', hosts: [host()] })
    expect(posted).toEqual({ status: 307, note: '307' })
    expect(heard).toHaveLength(1)
  })

  it('that never ends, or never begins, is left', async () => {
    const send = () =>
      postWebhook({ url: `http://${host()}/`, headers: {}, body: '{}', hosts: [host()], timeoutMs: 300 })
    answer = (_, response) => {
      response.writeHead(200)
      const more = setInterval(() => response.write('x'.repeat(50_000)), 5)
      response.on('close', () => clearInterval(more))
    }
    expect(await send()).toEqual({ status: 200, note: '200' })
    answer = () => {}
    expect(await send()).toEqual({ note: 'No whole reply within 300 ms.' })
    answer = (request) => request.socket.destroy()
    expect(await send()).toEqual({ note: 'ECONNRESET' })
  })

  it('in this network is told nothing where nobody has allowed it', async () => {
    const url = `http://${host()}/`
    expect(await postWebhook({ url, headers: {}, body: '{}', hosts: [] })).toMatchObject({
      note: 'It leads into this network. Allow it by name in EARSHOT_WEBHOOK_HOSTS.',
    })
    expect(heard).toEqual([])
  })
})

describe('the waits between attempts', () => {
  it('are those of Standard Webhooks, and differ a little', () => {
    const waits = Array.from({ length: 10 }, (_, index) => waitAfter(index + 1, () => 0))
    const hours = waits.reduce<number>((sum, wait = 0) => sum + wait, 0) / 3_600_000
    expect(waits.at(-1)).toBeUndefined()
    expect(hours).toBeCloseTo(75.58, 1)
    expect(waitAfter(1, () => 1)).toBe(5_500)
  })
})
