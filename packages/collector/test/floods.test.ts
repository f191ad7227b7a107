import { afterEach, describe, expect, it } from 'vitest'
import { createFloods, readLimits, usualLimits } from '../src/ingest/floods.ts'
import { pageForm } from './page-form.ts'
import { type TestApp, type TestAppOptions, testApp, writeKey } from './test-app.ts'
import { ran, type Said, said } from './test-events.ts'

let test: TestApp
afterEach(() => test.close())

const begin = (options: TestAppOptions = {}): void => {
  test = testApp({ limits: { key: 40, visit: 5, device: 10, table: 6, address: 3 }, ...options })
}

function send(what: Said | readonly Said[], address = '1.1.1.1', key?: string): Promise<Response> {
  const body = JSON.stringify([what].flat().map((item) => said(item)))
  const path = key === undefined ? '/v1/events' : `/v1/events?key=${key}`
  return Promise.resolve(test.app.request(path, { method: 'POST', body }, { address }))
}
const statuses = async (what: Said, times: number, address?: string, key?: string): Promise<number[]> => {
  const all: number[] = []
  for (let time = 0; time < times; time++) all.push((await send(what, address, key)).status)
  return all
}
const taken = (all: readonly number[]): number => all.filter((status) => status === 202).length

describe('C67 more events than people send', () => {
  it.each([
    ['visit', { visit: 'v-1' }, 5],
    ['device', { kiosk: 'door' }, 10],
    ['table', { place: 'linden', table: '12' }, 6],
    ['address', {}, 3],
  ] as const)('are held back by %s, and those beside it are not', async (name, context, most) => {
    begin()
    const all = await statuses({ context }, most + 2)
    expect(all).toEqual([...Array(most).fill(202), 429, 429])
    const other = name === 'address' ? '8.8.8.8' : '1.1.1.1'
    const beside = Object.fromEntries(Object.entries(context).map(([key, value]) => [key, `${value}-b`]))
    expect((await send({ context: beside }, other)).status).toBe(202)
  })

  it('are not counted where a program of this machine moves them, but for its key', async () => {
    begin()
    const context = { place: 'linden', table: '12' }
    expect(taken(await statuses({ context }, 10, '127.0.0.1'))).toBe(10)
    expect(taken(await statuses({ context }, 10, '::ffff:127.0.0.1'))).toBe(10)
    expect(taken(await statuses({ context }, 42, '::1', writeKey))).toBe(40)
    const body = JSON.stringify([said({ context })])
    const proxied = { method: 'POST', body, headers: { 'x-forwarded-for': '1.1.1.1' } }
    const all: number[] = []
    for (let time = 0; time < 8; time++)
      all.push((await test.app.request('/v1/events', proxied, { address: '127.0.0.1' })).status)
    expect(taken(all)).toBe(6)
  })

  it('are told when to come again, in a way that pages can read, and are taken then', async () => {
    begin()
    await statuses({}, 3)
    const reply = await send({ run: 'waits' })
    expect(reply.status).toBe(429)
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect(reply.headers.get('access-control-expose-headers')).toBe('Retry-After')
    const { code, retryAfterMs } = await reply.json()
    expect(code).toBe('too-many')
    expect(Math.ceil(retryAfterMs / 1_000)).toBe(Number(reply.headers.get('retry-after')))
    expect(retryAfterMs).toBeLessThanOrEqual(70_000)
    test.clock.now += retryAfterMs
    expect((await send({ run: 'waits' })).status).toBe(202)
    expect(await test.storage.response('waits')).toBeDefined()
  })

  it('are counted for the table before the address, since a whole house shares one', async () => {
    begin()
    for (let table = 1; table <= 5; table++)
      expect(taken(await statuses({ context: { place: 'linden', table: `${table}` } }, 5))).toBe(5)
    expect((await send({})).status).toBe(202)
  })

  it('are those of one sender all the same who makes up a table for each', async () => {
    begin()
    let count = 0
    for (let table = 1; table <= 40; table++)
      count += taken(await statuses({ context: { place: 'linden', table: `${table}` } }, 1))
    expect(count).toBe(30)
  })

  it('are counted by key, and another key goes on', async () => {
    begin({ limits: { key: 4 } })
    expect(taken(await statuses({}, 6, '10.0.0.1', writeKey))).toBe(4)
    expect((await send({}, '10.0.0.1')).status).toBe(202)
  })

  it.each(['127.0.0.1', '10.1.2.3', '192.168.1.9', '::1', 'fd00::1'])(
    'are not counted for %s, which is a proxy, or the house itself',
    async (address) => {
      begin()
      expect(taken(await statuses({}, 12, address))).toBe(12)
    },
  )

  it('are counted for whom a known proxy names', async () => {
    begin({ isProxy: (address) => address === '10.0.0.1' })
    const post = (forwarded: string) =>
      test.app.request(
        '/v1/events',
        { method: 'POST', body: JSON.stringify([said()]), headers: { 'x-forwarded-for': forwarded } },
        { address: '10.0.0.1' },
      )
    for (let times = 0; times < 3; times++) expect((await post(`9.9.9.${times}, 1.1.1.1`)).status).toBe(202)
    expect((await post('9.9.9.9, 1.1.1.1')).status).toBe(429)
    expect((await post('8.8.8.8')).status).toBe(202)
  })

  it('are held back from a form as well, with what was written, and are taken later', async () => {
    begin()
    const post = async (path: string) => {
      const address = '1.1.1.1'
      const { action, fields } = pageForm(await (await test.app.request(path, {}, { address })).text())
      fields.set('q.rating', '1')
      fields.set('do', 'finish')
      return test.app.request(action, { method: 'POST', body: fields }, { address })
    }
    const path = '/ask/how-did-we-do?place=linden&table=12'
    const all: number[] = []
    for (let time = 0; time < 7; time++) all.push((await post(path)).status)
    expect(all).toEqual([...Array(6).fill(200), 429])
    const held = await post(path)
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0)
    const page = await held.text()
    expect(page).toMatch(/value="1"[^>]* checked/)
    expect(page).toContain(`Please wait ${held.headers.get('retry-after')} seconds, then try again.`)
    expect((await post('/ask/how-did-we-do?place=linden&table=13')).status).toBe(200)
    test.clock.now += 61_000
    expect((await post(path)).status).toBe(200)
  })

  it('of one network of IPv6 are those of one', async () => {
    begin()
    for (let host = 1; host <= 3; host++) expect((await send({}, `2606:4700:1:2::${host}`)).status).toBe(202)
    expect((await send({}, '2606:4700:1:2:ffff::9')).status).toBe(429)
    expect((await send({}, '2606:4700:1:3::1')).status).toBe(202)
  })

  it('are kept whole or not at all, and a batch alone is never too large', async () => {
    begin()
    const batch = (prefix: string) =>
      Array.from({ length: 20 }, (_, at) => ({ run: `${prefix}-${at}`, context: { visit: 'v' } }))
    expect((await send(batch('a'))).status).toBe(202)
    expect((await send(batch('b'))).status).toBe(429)
    expect(await test.storage.response('b-0')).toBeUndefined()
  })

  it('are not held back by anything that a person does', async () => {
    begin({ limits: usualLimits })
    const context = { visit: 'v', place: 'linden', table: '12' }
    for (let answer = 0; answer < 50; answer++)
      expect((await send({ run: 'one', revision: answer + 1, context })).status).toBe(202)
    const shown = JSON.stringify([ran('shown', { run: 'one', context })])
    expect((await test.app.request('/v1/events', { method: 'POST', body: shown })).status).toBe(202)
  })

  it('fill no memory', () => {
    begin()
    const floods = createFloods({ visit: 1 })
    const [first] = [said({ context: { visit: 'first' } })]
    for (let visit = 0; visit < 120_000; visit++) {
      const data = { ...first.data, context: { visit: `${visit}` } }
      floods.refusal([{ ...first, data }], { keys: [], address: 'unknown' }, 1)
    }
    expect(floods.refusal([first], { keys: [], address: 'unknown' }, 1)).toBeUndefined()
    expect(floods.refusal([first], { keys: [], address: 'unknown' }, 1)?.status).toBe(429)
  })
})

describe('readLimits', () => {
  it('changes what is named', () => {
    begin()
    expect(readLimits('none')).toEqual({})
    expect(readLimits('table=2000, address=none key=60000')).toEqual({
      visit: 240,
      device: 1_200,
      table: 2_000,
      key: 60_000,
    })
    for (const wrong of [
      'table',
      'table=0',
      'table=-1',
      'house=5',
      'table=1e9',
      'none table=5',
      'constructor=1',
    ])
      expect(readLimits(wrong), wrong).toBeUndefined()
  })
})
