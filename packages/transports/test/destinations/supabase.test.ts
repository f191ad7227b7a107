import { PostgrestClient } from '@supabase/postgrest-js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type SupabaseOptions, supabaseTransport } from '../../src/destinations/supabase.ts'
import { transportSuite } from '../contract-suite.ts'
import { receipt, response, taken } from '../events.ts'
import { createRecorder, type Recorder, recorded } from './recorder.ts'

let recorder: Recorder
beforeEach(async () => {
  recorder = await createRecorder()
})
afterEach(() => recorder.close())

describe('supabaseTransport', () => {
  const batch = [response('a')]
  const send = (options: Partial<SupabaseOptions> = {}) =>
    supabaseTransport({ url: `${recorder.url}/`, key: 'sb_publishable_1', ...options }).send(batch)

  test('inserts an event as a row', async () => {
    recorder.answer = { status: 201 }
    expect(await send()).toEqual(taken(batch))
    const [request] = recorder.requests
    expect(request).toMatchObject({ method: 'POST', url: '/rest/v1/earshot_events' })
    expect(request?.headers).toMatchObject({
      apikey: 'sb_publishable_1',
      'content-type': 'application/json',
      prefer: 'return=minimal',
    })
    const { id, type, source, subject, time, data } = response('a')
    expect(JSON.parse(request?.text ?? '')).toEqual({ id, type, source, subject, time, data })
  })

  test('asks for what Supabase’s own client asks for', async () => {
    recorder.answer = { status: 201 }
    await send()
    const { id, type, source, subject, time, data } = response('a')
    const client = new PostgrestClient(`${recorder.url}/rest/v1`, { headers: { apikey: 'sb_publishable_1' } })
    await client.from('earshot_events').insert({ id, type, source, subject, time, data })
    const [ours, theirs] = recorder.requests
    for (const part of ['method', 'url', 'text'] as const) expect(ours?.[part]).toBe(theirs?.[part])
    for (const name of ['apikey', 'content-type']) expect(ours?.headers[name]).toBe(theirs?.headers[name])
  })

  test('takes a row that is there already for a delivery', async () => {
    recorder.answer = { status: 409, text: '{"code":"23505","message":"duplicate key"}' }
    expect(await send()).toEqual({ status: 'delivered', receipt: receipt({ duplicate: ['a.1'] }) })
  })

  test('waits for somebody to mend what the key may not do', async () => {
    for (const status of [401, 403, 404]) {
      recorder.answer = { status }
      expect(await send()).toMatchObject({ status: 'retryable', reason: `parked ${status}` })
    }
  })

  test('writes rows of the page’s own into a table of its own', async () => {
    await send({ table: 'my answers', row: ({ id, data }) => ({ id, prompt: data.prompt.id }) })
    expect(recorder.requests[0]?.url).toBe('/rest/v1/my%20answers')
    expect(JSON.parse(recorder.requests[0]?.text ?? '')).toEqual({ id: 'a.1', prompt: 'how-did-we-do' })
  })

  test('wants an address it can use', () => {
    expect(() => supabaseTransport({ url: '', key: 'k' })).toThrow(/^supabaseTransport: /)
  })

  transportSuite('supabaseTransport', () =>
    recorded(
      recorder,
      (fetch) => supabaseTransport({ url: recorder.url, key: 'k', fetch }),
      (text) => [JSON.parse(text).id],
    ),
  )
})
