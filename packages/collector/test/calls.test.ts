import { presets } from '@earshot/presets'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { read, readKey, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'

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
