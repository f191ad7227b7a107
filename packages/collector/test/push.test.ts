import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tableCheck } from '@earshot/presets/table-check'
import { decrypt } from 'http_ece'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alertTurn } from '../src/alerts/keep-alerting.ts'
import { digestKeeper } from '../src/listening/digest-keeper.ts'
import { encryptPush, mostPushBytes } from '../src/push/encrypt-push.ts'
import { openPushIdentity } from '../src/push/push-identity.ts'
import { deliverDue } from '../src/webhooks/deliver.ts'
import { pushText } from '../src/webhooks/senders/push.ts'
import { personSignedIn, secret, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'
import { senderOf } from './test-sender.ts'

const base64 = (text: string) => Buffer.from(text, 'base64url')

describe('the encryption', () => {
  it('gives the bytes of RFC 8291, appendix A', () => {
    const keys = {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    }
    const chance = {
      salt: base64('DGv6ra1nlYgDCS1FRnbzlw'),
      privateKey: base64('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
    }
    expect(encryptPush('When I grow up, I want to be a watermelon', keys, chance).toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    )
    expect(() => encryptPush('x'.repeat(mostPushBytes + 1), keys)).toThrow(RangeError)
    expect(encryptPush('x'.repeat(mostPushBytes), keys)).toHaveLength(4_096)
  })
})

describe('a device that is told', () => {
  let test: TestApp
  let service: Server
  let got: { path: string; headers: IncomingHttpHeaders; body: Buffer }[]
  let status: number
  let host: string
  beforeEach(async () => {
    got = []
    status = 201
    service = createServer(async (request, reply) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part)
      got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      reply.writeHead(status).end()
    })
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
    // Only what listens at a port has an address of this type.
    host = `127.0.0.1:${(service.address() as AddressInfo).port}`
    test = testApp({ webhooks: { hosts: [host], mail: false } })
  })
  afterEach(async () => {
    await test.close()
    await new Promise((done) => service.close(done))
  })
  const { post } = senderOf(() => test)

  /** A browser with keys of its own, which reads as one does: by another's program. */
  const device = (path = '/one') => {
    const pair = createECDH('prime256v1')
    pair.generateKeys()
    const auth = randomBytes(16)
    const keys = { p256dh: pair.getPublicKey('base64url'), auth: auth.toString('base64url') }
    const read = (body: Buffer) =>
      JSON.parse(decrypt(body, { version: 'aes128gcm', privateKey: pair, authSecret: auth }).toString())
    return { address: { endpoint: `http://${host}${path}`, keys }, read }
  }
  const subscribe = (body: unknown, cookie: string) =>
    test.app.request('/staff/push', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const deliver = async () =>
    deliverDue({
      storage: test.storage,
      hosts: [host],
      origin: 'https://listen.example',
      secret,
      push: await openPushIdentity(test.storage),
      now: () => test.clock.now,
      report: (error) => {
        throw error
      },
    })
  const tableCalls = (run: string) =>
    post([
      said({
        run,
        prompt: tableCheck,
        answers: { state: 'wrong', send: 'yes' },
        context: { table: '12', place: 'Linden' },
      }),
    ])

  it('hears of a table at once, so that nobody in between can read it, and from nobody else', async () => {
    const kim = device()
    expect((await subscribe(kim.address, await personSignedIn(test, 'Kim', 'staff'))).status).toBe(204)
    await tableCalls('a')
    expect(await deliver()).toBe(1)
    const [message] = got
    expect(message?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '600' })
    expect(message?.body.includes('Linden')).toBe(false)
    const told = kim.read(message?.body ?? Buffer.alloc(0))
    expect(told).toMatchObject({
      title: 'A table calls · Linden · Table 12',
      tag: 'a',
      open: '/staff',
      stays: true,
    })
    // The service knows by the signature who sends, and that it was meant for it.
    const [, token = '', key = ''] =
      /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(message?.headers.authorization ?? '') ?? []
    const [head = '', claims = '', signature = ''] = token.split('.')
    const point = base64(key)
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.toString('base64url', 1, 33),
      y: point.toString('base64url', 33),
    }
    const by = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
    expect(verify('sha256', Buffer.from(`${head}.${claims}`), by, base64(signature))).toBe(true)
    const page = await test.app.request('/staff', { headers: { cookie: await signedIn(test.app) } })
    expect(await page.text()).toContain(`data-key="${key}"`)
    expect(JSON.parse(base64(claims).toString())).toEqual({
      aud: `http://${host}`,
      exp: Math.floor(test.clock.now / 1_000) + 43_200,
      sub: 'https://listen.example',
    })
  })

  it('buzzes once for a call, however often the table taps', async () => {
    await subscribe(device().address, await personSignedIn(test, 'Kim', 'staff'))
    await tableCalls('a')
    await tableCalls('b')
    await deliver()
    expect(got).toHaveLength(1)
    await test.storage.markCall('a', 'done', test.clock.now)
    await test.storage.markCall('b', 'done', test.clock.now)
    await tableCalls('c')
    await deliver()
    expect(got).toHaveLength(2)
  })

  it('F3-17 is told of danger with a way to say “seen”, before the next in the chain is told', async () => {
    const rosa = device()
    await subscribe(rosa.address, await personSignedIn(test, 'Rosa', 'manager'))
    await post([said({ run: 'a', answers: { rating: 1, why: 'Broken glass in my soup.' } })])
    const look = alertTurn({ storage: test.storage, prompts, keeper: digestKeeper(test.storage, prompts) })
    await look(test.clock.now)
    await deliver()
    const told = rosa.read(got[0]?.body ?? Buffer.alloc(0))
    expect(told).toMatchObject({ title: 'Urgent: somebody may be in danger', open: '/inbox/a' })
    expect(JSON.stringify(told)).not.toContain('glass')
    // What the worker does when somebody taps it.
    expect((await test.app.request(told.seen, { method: 'POST' })).status).toBe(303)
    const [alert] = await test.storage.alerts.alerts(0, 9)
    expect(alert?.seen?.by).toBe('Rosa')
  })

  it('is told nothing more once its browser has taken it back, and nobody who has left', async () => {
    const cookie = await personSignedIn(test, 'Kim', 'staff')
    await subscribe(device('/gone').address, cookie)
    status = 404
    await tableCalls('a')
    await deliver()
    expect((await test.storage.webhooks.list())[0]?.ended?.why).toMatch(/gone/)
    const again = device('/here')
    await subscribe(again.address, cookie)
    await subscribe(again.address, cookie)
    expect((await test.storage.webhooks.list()).filter(({ ended }) => !ended)).toHaveLength(1)
    const owner = await signedIn(test.app)
    const body = new URLSearchParams({ do: 'remove', id: 'id of Kim' })
    await test.app.request('/people', { method: 'POST', headers: { cookie: owner }, body })
    expect(await test.storage.webhooks.list()).toEqual([])
  })

  it('is kept for a few devices of each, and only where something can be sent', async () => {
    const cookie = await personSignedIn(test, 'Kim', 'staff')
    const { endpoint, keys } = device().address
    for (const wrong of [
      {},
      'text',
      { endpoint, keys: { ...keys, auth: 'short' } },
      { endpoint, keys: { ...keys, p256dh: 'B'.repeat(87) } },
      { endpoint: 'http://127.0.0.1:1/', keys },
      { endpoint: 'file:///etc/passwd', keys },
    ])
      expect((await subscribe(wrong, cookie)).status).toBe(422)
    for (let index = 0; index < 8; index += 1) await subscribe(device(`/${index}`).address, cookie)
    expect(await test.storage.webhooks.list()).toHaveLength(6)
    expect((await subscribe({ stop: `http://${host}/7` }, cookie)).status).toBe(204)
    expect(await test.storage.webhooks.list()).toHaveLength(5)
  })
})

it('goes to no address but our own, whatever stands in a message', () => {
  const links = [{ text: 'Look', url: 'https://listen.example/inbox/a?b' }]
  const text = pushText({
    notice: { title: 'T'.repeat(300), lines: ['x'.repeat(5_000)], links },
    type: 'alert.digest',
    subject: 's',
    keys: { p256dh: '', auth: '' },
  })
  expect(JSON.parse(text)).toMatchObject({ open: '/inbox/a?b', stays: false })
  expect(Buffer.byteLength(text)).toBeLessThan(mostPushBytes)
})
