import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { personSignedIn, read, readKey, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(async () => {
  test = testApp()
  const contact = { rating: 1, may: 'yes', how: { email: 'ada@example.org' } }
  await senderOf(() => test).post([
    said({ run: 'poor', answers: contact, context: { order: 'A' } }),
    said({ run: 'fair', answers: { rating: 2 }, context: { order: 'B' } }),
    said({ run: 'good', answers: { rating: 3 }, context: { order: 'C' } }),
  ])
})
afterEach(() => test.close())

const get = async (path: string) => (await read(test.app, path)).json()
const patch = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  test.app.request(`/v1/cases/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${readKey}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

describe('GET /v1/cases', () => {
  it('lists what must be answered, most urgent first, each with what was said', async () => {
    const { cases, counts } = await get('/v1/cases')
    expect(cases.map(({ id, severity, contact }: never) => [id, severity, contact])).toEqual([
      ['poor', 2, true],
      ['fair', 4, false],
    ])
    expect(cases[0]).toMatchObject({
      state: 'new',
      late: false,
      openedAt: '2026-11-21T12:00:00.000Z',
      dueAt: '2026-11-22T00:00:00.000Z',
      response: { response: 'poor', state: 'submitted' },
    })
    expect(counts).toEqual({ new: 2, contacted: 0, resolved: 0, 'looked-at': 0, spam: 0 })
  })

  it('narrows to states, and tells what is no filter', async () => {
    expect((await get('/v1/cases?state=resolved,spam')).cases).toEqual([])
    expect((await get('/v1/cases?limit=1')).cases).toHaveLength(1)
    for (const query of ['state=done', 'limit=0', 'order=1'])
      expect((await read(test.app, `/v1/cases?${query}`)).status).toBe(400)
  })
})

describe('PATCH /v1/cases/{id}', () => {
  it('takes a case from step to step, and keeps who did it', async () => {
    const taken = await patch('poor', { by: 'crm', owner: 'Anna' })
    expect(await taken.json()).toMatchObject({ owner: 'Anna', events: [{ type: 'took', by: 'crm' }] })
    const early = await patch('poor', { state: 'resolved', answer: 'a', cause: 'time', change: 'b' })
    expect(early.status).toBe(409)
    expect(await early.json()).toMatchObject({ code: 'not-yet' })
    await patch('poor', { state: 'contacted', way: 'phone', words: 'We spoke.' })
    const done = await patch('poor', {
      state: 'resolved',
      answer: 'Sorry.',
      cause: 'time',
      change: 'More staff.',
      ways: 'Money back\nA new one',
    })
    expect(await done.json()).toMatchObject({
      state: 'resolved',
      cause: 'time',
      change: 'More staff.',
      ways: 2,
    })
    expect(await get('/v1/cases/poor')).toMatchObject({
      closedAt: '2026-11-21T12:00:00.000Z',
      events: [{ type: 'took' }, { type: 'contacted', way: 'phone', by: 'program' }, { type: 'resolved' }],
    })
    expect((await get('/v1/cases')).counts).toMatchObject({ new: 1, resolved: 1 })
  })

  it('takes owner, note and state at once', async () => {
    const body = { owner: 'Anna', note: 'A regular.', state: 'contacted', way: 'mail', words: 'Hello.' }
    expect(await (await patch('poor', body)).json()).toMatchObject({
      state: 'contacted',
      events: [{ type: 'took' }, { type: 'noted', words: 'A regular.' }, { type: 'contacted' }],
    })
  })

  it('refuses what it does not understand, with a sentence', async () => {
    const wrong: readonly (readonly [unknown, string])[] = [
      [{}, 'Send owner, note or state.'],
      [{ state: 'closed' }, 'state is one of: contacted, resolved, looked-at, spam, not-spam.'],
      [{ state: 'contacted', way: 'phone' }, 'words is missing'],
      [{ state: 'contacted', way: 'pigeon', words: 'x' }, 'way is one of'],
      [{ state: 'looked-at', cause: 'weather', change: 'x' }, 'cause is one of: friendliness, understanding'],
      [{ owner: 'Anna', colour: 'red' }, '“colour” is not known'],
      [{ owner: 'Anna', cause: 'time' }, '“cause” belongs to another state'],
      [{ owner: 5 }, 'whose values are texts'],
      [null, 'Send an object as JSON'],
    ]
    for (const [body, sentence] of wrong) {
      const reply = await patch('poor', body)
      expect(reply.status).toBe(400)
      const said = { code: 'bad-change', detail: expect.stringContaining(sentence) }
      expect(await reply.json()).toMatchObject(said)
    }
  })

  it('says that there is none, and does nothing for a foreign page', async () => {
    expect((await patch('nobody', { owner: 'Anna' })).status).toBe(404)
    expect((await read(test.app, '/v1/cases/nobody')).status).toBe(404)
    expect((await patch('poor', { owner: 'Anna' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await get('/v1/cases/poor')).events).toEqual([])
  })

  it('does it under the name of whoever is signed in', async () => {
    const cookie = await personSignedIn(test, 'Mia', 'manager')
    const reply = await test.app.request('/v1/cases/poor', {
      method: 'PATCH',
      headers: { cookie },
      body: JSON.stringify({ by: 'somebody else', owner: 'Mia' }),
    })
    expect(await reply.json()).toMatchObject({ events: [{ by: 'Mia' }] })
  })
})
