import { DatabaseSync } from 'node:sqlite'
import { presets } from '@earshot/presets'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { read, readKey, signedIn, type TestApp, testApp } from './test-app.ts'
import { type Said, said } from './test-events.ts'
import { senderOf } from './test-sender.ts'
import { visitorOf } from './test-visitor.ts'

const tableCheck = presets.find(({ id }) => id === 'table-check')
let test: TestApp
beforeEach(async () => {
  test = testApp()
  const event = said({
    run: 'call',
    ...(tableCheck && { prompt: tableCheck }),
    answers: { state: 'someone' },
  })
  await test.storage.store([recordOf(event, new Map(presets.map((prompt) => [prompt.id, prompt])))], 1)
})
afterEach(() => test.close())

const state = async (id: string) => {
  const reply = await test.app.request(`/v1/calls/${id}`, { headers: { origin: 'https://inn.example' } })
  expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  expect(reply.headers.get('cache-control')).toBe('no-store')
  return reply.status === 200 ? await reply.json() : reply.status
}
const mark = (
  id: string,
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${readKey}` },
) => test.app.request(`/v1/calls/${id}`, { method: 'PATCH', headers, body: JSON.stringify(body) })

describe('a call', () => {
  it('tells whoever made it what became of it, and no more', async () => {
    expect(await state('call')).toEqual({ state: 'sent' })
    expect(await (await mark('call', { state: 'seen' })).json()).toEqual({ state: 'seen' })
    expect(await state('call')).toEqual({ state: 'seen' })
    await mark('call', { state: 'done' })
    expect(await state('call')).toEqual({ state: 'done' })
  })

  it('is marked by the team only, with words that there are', async () => {
    expect((await mark('call', { state: 'seen' }, {})).status).toBe(401)
    const foreign = { authorization: `Bearer ${readKey}`, 'sec-fetch-site': 'cross-site' }
    expect((await mark('call', { state: 'seen' }, foreign)).status).toBe(403)
    expect((await mark('call', { state: 'sent' })).status).toBe(400)
    expect((await mark('call', null)).status).toBe(400)
    expect(await state('call')).toEqual({ state: 'sent' })
  })

  it('that is none is not found', async () => {
    expect(await state('nobody')).toBe(404)
    expect((await mark('nobody', { state: 'seen' })).status).toBe(404)
  })

  it('is looked for by no filter that would be passed over in silence', async () => {
    const reply = await read(test.app, '/v1/calls?state=seen')
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({
      code: 'bad-filter',
      detail: expect.stringContaining('“state” is no filter.'),
    })
  })

  it('stands in the list of those that wait, until it is done', async () => {
    const list = async () => (await (await read(test.app, '/v1/calls')).json()).calls
    test.clock.now = 31_000
    const call = { id: 'call', ids: ['call'], kind: 'someone', urgent: false, state: 'sent', escalation: 0 }
    expect(await list()).toMatchObject([{ ...call, calledAt: '1970-01-01T00:00:00.001Z' }])
    await mark('call', { state: 'seen' })
    expect(await list()).toMatchObject([{ ...call, state: 'seen' }])
    await mark('call', { state: 'done' })
    expect(await list()).toEqual([])
  })
})

describe('what the team sees, and the guest is told', () => {
  const { post } = senderOf(() => test)
  const { open, send } = visitorOf(() => test)
  const tap = (run: string, answers: Said['answers'], table = '12') =>
    post([
      said({
        run,
        ...(tableCheck && { prompt: tableCheck }),
        ...(answers && { answers }),
        context: { place: 'Linden', table },
      }),
    ])
  const list = async () =>
    (await (await read(test.app, '/v1/calls')).json()).calls.map(
      ({ ids, state, quiet }: { ids: readonly string[]; state: string; quiet?: boolean }) =>
        `${ids.join(' ')}: ${quiet ? 'quiet' : state}`,
    )
  const staff = async (fields?: Record<string, string>) => {
    const headers = { cookie: await signedIn(test.app) }
    if (fields)
      await test.app.request('/staff', { method: 'POST', headers, body: new URLSearchParams(fields) })
    return (await (await test.app.request('/staff', { headers })).text())
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
  }

  it('is one open call for each table and kind, however often and from however many phones', async () => {
    await tap('a', { state: 'need', need: ['drinks'] })
    test.clock.now += 150_000
    await tap('b', { state: 'need', need: ['drinks'] })
    expect(await list()).toEqual(['a b: sent'])
    await mark('a', { state: 'seen' })
    test.clock.now += 60_000
    expect([await state('a'), await state('b')]).toEqual([{ state: 'seen' }, { state: 'seen' }])
  })

  it('rings no second time where somebody is on the way, but for a new wish', async () => {
    await tap('a', { state: 'need', need: ['drinks'] })
    await mark('a', { state: 'seen' })
    test.clock.now += 40_000
    await tap('b', { state: 'need', need: ['drinks'] })
    expect(await list()).toEqual(['a b: seen'])
    expect(await state('b')).toEqual({ state: 'seen' })
    await tap('c', { state: 'need', need: ['bill'] })
    await tap('d', { state: 'wrong', wrong: ['allergy'] })
    expect(await list()).toEqual(['d: sent', 'a b: seen', 'c: sent'])
    await mark('a', { state: 'done' })
    expect(await state('b')).toEqual({ state: 'done' })
  })

  it('a table at which nobody was found three times rings no more, until the team opens it', async () => {
    const nobody = (ids: string) => staff({ ids, state: 'nobody', table: '7', place: 'Linden' })
    for (const run of ['p1', 'p2', 'p3']) {
      await tap(run, { state: 'someone' }, '7')
      expect(await staff()).toContain('1 table waits.')
      await nobody(run)
      test.clock.now += 180_000
    }
    await tap('p4', { state: 'someone' }, '7')
    test.clock.now += 180_000
    // It is told all the same, without a sound: "We told the team" stays true.
    expect(await list()).toEqual(['p4: quiet'])
    expect(await staff()).toMatch(/No table waits\..*Quiet tables.*Open table 7.*again.*Please send someone/)
    await tap('p5', { state: 'wrong', wrong: ['allergy'] }, '7')
    expect(await list()).toEqual(['p5: sent', 'p4: quiet'])
    await staff({ state: 'open', table: '7', place: 'Linden' })
    expect(await list()).toEqual(['p5: sent', 'p4: sent'])
    await staff({ ids: 'p4', state: 'done', table: '7', place: 'Linden' })
    expect(await staff()).not.toContain('Quiet tables')
  })

  it('says on a page without script that nobody was reached, where nothing could be kept', async () => {
    const page = await open('/t/linden/12')
    const other = new DatabaseSync(test.path)
    other.exec('BEGIN IMMEDIATE')
    const failed = await send(page, { state: 'someone' })
    other.close()
    expect(failed.status).toBe(503)
    expect(failed.html).toContain('We could not reach the team. Please wave to us.')
    expect((await send(failed, { state: 'someone' })).html).toContain('We told the team.')
  })

  it('may come by a code of the place, with the number typed in', async () => {
    expect((await open('/t/linden')).html).toContain('Which table are you at?')
    const reply = await test.app.request('/t/linden?table=%2012%20')
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/t/linden/12'])
  })
})
