import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashKey } from '../src/keys.ts'
import { silentWords } from '../src/listening/silent-kiosks.ts'
import { read, signedIn, type TestApp, testApp, writeKey } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

const beat = (body: unknown, query = '') =>
  test.app.request(`/v1/heartbeat${query}`, {
    method: 'POST',
    headers: { origin: 'https://shop.example', 'content-type': 'text/plain' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const kiosks = async () => (await (await read(test.app, '/v1/kiosks')).json()).kiosks

describe('POST /v1/heartbeat', () => {
  it('is heard, and told as silent after a quarter of an hour', async () => {
    const reply = await beat({ kiosk: 'door', prompt: 'how-did-we-do', place: 'linden', open: true })
    expect(reply.status).toBe(204)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    const door = {
      name: 'door',
      prompt: 'how-did-we-do',
      place: 'linden',
      open: true,
      heardAt: '2026-11-21T12:00:00.000Z',
    }
    test.clock.now += 15 * 60_000
    expect(await kiosks()).toEqual([{ ...door, silent: false }])
    test.clock.now += 1
    expect(await kiosks()).toEqual([{ ...door, silent: true }])
    await beat({ kiosk: 'door', prompt: 'how-did-we-do', open: false })
    expect(await kiosks()).toMatchObject([{ name: 'door', open: false, silent: false }])
  })

  it('names that somebody makes up push out nobody who was heard within a day', async () => {
    await beat({ kiosk: 'door', prompt: 'how-did-we-do' })
    const made = Array.from({ length: 250 }, (_, n) => beat({ kiosk: `made-${n}`, prompt: 'how-did-we-do' }))
    const replies = await Promise.all(made)
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(199)
    const refused = replies.find(({ status }) => status !== 204)
    expect([refused?.status, refused?.headers.get('retry-after')]).toEqual([429, '3600'])
    expect((await beat({ kiosk: 'door', prompt: 'how-did-we-do', open: false })).status).toBe(204)
    expect(await kiosks()).toHaveLength(200)
    expect((await kiosks()).find(({ name }: { name: string }) => name === 'door')).toMatchObject({
      open: false,
    })
    test.clock.now += 25 * 3_600_000
    expect((await beat({ kiosk: 'bar', prompt: 'how-did-we-do' })).status).toBe(204)
  })

  it.each([
    '',
    'null',
    '{}',
    '{"kiosk":"","prompt":"a"}',
    '{"kiosk":"door"}',
    '{"kiosk":"a\\u0000","prompt":"a"}',
    `{"kiosk":"${'x'.repeat(1_000)}","prompt":"a"}`,
  ])('refuses %j', async (body) => {
    const reply = await beat(body)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ code: 'bad-heartbeat' })
    expect(await kiosks()).toEqual([])
  })

  it('goes by the rules of events: a key must be right, and listed origins are the only ones', async () => {
    const body = { kiosk: 'door', prompt: 'how-did-we-do' }
    expect((await beat(body, `?key=${writeKey}`)).status).toBe(204)
    expect((await beat(body, '?key=pk_wrong')).status).toBe(401)
    await test.close()
    test = testApp({ origins: ['https://other.example'] })
    expect((await beat(body)).status).toBe(403)
  })

  it('C60 belongs to the site of its key, whatever the device of another is called', async () => {
    const site = 'shop.example'
    test.clock.now = Date.now() + 1_000 // later than the database was made
    const key = { name: '', hint: '', madeAt: 1, site } as const
    const [own, secret] = ['pk_of_the_shop_0123456789', 'sk_of_the_shop_0123456789']
    await test.storage.addKey({ ...key, id: 'w', kind: 'write', scopes: [], hash: hashKey(own) })
    await test.storage.addKey({ ...key, id: 'r', kind: 'read', scopes: ['read'], hash: hashKey(secret) })
    const from = (origin: string | undefined, prompt: string, query = '') =>
      test.app.request(`/v1/heartbeat${query}`, {
        method: 'POST',
        headers: { ...(origin !== undefined && { origin }) },
        body: JSON.stringify({ kiosk: 'door', prompt }),
      })
    expect((await from('https://cafe.example', 'of-the-cafe')).status).toBe(204)
    expect((await from(undefined, 'of-the-shop', `?key=${own}`)).status).toBe(204)
    expect(await kiosks()).toMatchObject([
      { name: 'door', prompt: 'of-the-cafe' },
      { name: 'door', prompt: 'of-the-shop', site },
    ])
    // Its own page needs no key, as for events; the key is for no other page.
    expect((await from(`https://${site}`, 'of-its-page', `?key=${writeKey}`)).status).toBe(204)
    const refused = await from('https://cafe.example', 'stolen', `?key=${own}`)
    expect([refused.status, (await refused.json()).code]).toEqual([403, 'wrong-site'])
    const read = await test.app.request('/v1/kiosks', { headers: { authorization: `Bearer ${secret}` } })
    expect((await read.json()).kiosks).toMatchObject([{ site, name: 'door', prompt: 'of-its-page' }])
    expect((await kiosks())[0]).toMatchObject({ prompt: 'of-the-cafe' })
    expect(silentWords({ name: 'door', place: 'Linden', site })).toBe(
      'The device “door” (Linden, shop.example) has fallen silent',
    )
  })

  it('is read by the owner only', async () => {
    expect((await test.app.request('/v1/kiosks')).status).toBe(401)
  })
})

it('counts once what one device tells twice within five seconds, by its own clock', async () => {
  const { post } = senderOf(() => test)
  const tap = (run: string, second: number, kiosk = 'door') => {
    const event = said({ run, answers: { rating: 4 }, context: { kiosk } })
    return { ...event, time: new Date(Date.parse('2026-11-21T11:00:00Z') + second * 1_000).toISOString() }
  }
  const counted = async () =>
    (await (await read(test.app, '/v1/summary')).json()).prompts.map(
      ({ figures }: { figures: { responses: number; leftOut: number } }) => [
        figures.responses,
        figures.leftOut,
      ],
    )
  // Without a network they had waited on the device: they come all at once.
  await post([tap('a', 0), tap('b', 4), tap('c', 20), tap('d', 21, 'bar')])
  expect(await counted()).toEqual([[3, 1]])
  await post([tap('b', 4)])
  expect(await counted()).toEqual([[3, 1]])
  const headers = { cookie: await signedIn(test.app) }
  const body = new URLSearchParams({ do: 'count' })
  await test.app.request('/answers/b', { method: 'POST', headers, body })
  expect(await counted()).toEqual([[4, 0]])
})

describe('a burst on one device', () => {
  const at = (second: number) => new Date(Date.parse('2026-11-21T11:00:00Z') + second * 1_000).toISOString()
  const tap = (run: string, second: number, { kiosk = 'door', burst = false } = {}) => {
    const event = said({ run, answers: { rating: 1 + (second % 4) }, context: { kiosk } })
    const presentation = { display: 'kiosk', ...(burst && { marks: ['burst'] }) }
    return { ...event, time: at(second), data: { ...event.data, presentation } }
  }
  const marked = async () => {
    const { responses } = await (await read(test.app, '/v1/responses.json')).json()
    return responses
      .filter((response: { presentation: { marks?: string[] } }) => response.presentation.marks)
      .map((response: { response: string }) => response.response)
      .sort()
  }

  it('is left out with its first three answers, which were sent before anybody could know', async () => {
    const { post } = senderOf(() => test)
    await post([tap('early', 0)])
    await post([tap('a', 40)])
    await post([tap('b', 47)])
    await post([tap('c', 55), tap('other', 55, { kiosk: 'bar' })])
    expect(await marked()).toEqual([])
    const fourth = tap('d', 62, { burst: true })
    await post([fourth])
    expect(await marked()).toEqual(['a', 'b', 'c', 'd'])
    // What one of them says after all is not told for the others again.
    const headers = { cookie: await signedIn(test.app) }
    const body = new URLSearchParams({ do: 'count' })
    await test.app.request('/answers/d', { method: 'POST', headers, body })
    await test.app.request('/answers/a', { method: 'POST', headers, body })
    expect(await marked()).toEqual(['b', 'c'])
  })

  it('comes all at once from a device that had no network', async () => {
    const { post } = senderOf(() => test)
    await post([tap('a', 0), tap('b', 9), tap('c', 18), tap('d', 27, { burst: true })])
    expect(await marked()).toEqual(['a', 'b', 'c', 'd'])
  })
})
