import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { foreignTransport, postEach } from '../../src/destinations/foreign.ts'
import { transportSuite } from '../contract-suite.ts'
import { receipt, response, shown, taken } from '../events.ts'
import { createRecorder, type Recorder, recorded } from './recorder.ts'

let recorder: Recorder
beforeEach(async () => {
  recorder = await createRecorder()
})
afterEach(() => recorder.close())

const batch = [response('a')]

describe('foreignTransport', () => {
  const each = (isDuplicate?: (status: number) => boolean) =>
    foreignTransport(
      'own',
      (events) =>
        postEach(events, ({ id }) =>
          id.endsWith('dismissed') ? undefined : { url: recorder.url, body: JSON.stringify({ id }) },
        ),
      { timeoutMs: 5_000 },
      isDuplicate,
    )
  const answering = (status: number, type?: string, text?: string) => {
    recorder.answer = { status, ...(type && { type }), ...(text && { text }) }
    return each().send(batch)
  }

  test('takes a 2xx for a delivery, whatever it says', async () => {
    for (const [status, type, text] of [[200, 'text/plain', 'ok'], [201], [202], [204]] as const)
      expect(await answering(status, type, text), `${status}`).toEqual(taken(batch))
  })

  test('takes no web page, no redirect and no hanging up for one', async () => {
    expect(await answering(200, 'text/html; charset=utf-8', '<title>Log in</title>')).toEqual({
      status: 'retryable',
      reason: 'no-receipt',
    })
    for (const status of [301, 302, 307])
      expect(await answering(status)).toEqual({ status: 'retryable', reason: 'network' })
    recorder.answer = undefined
    expect(await each().send(batch)).toEqual({ status: 'retryable', reason: 'network' })
  })

  test('takes for a delivery what `ackOn` says', async () => {
    const ackOn = ({ status }: Response, body: string) => {
      if (body === 'odd') throw new Error('no')
      return status === 409 || body === 'stored'
    }
    const transport = foreignTransport(
      'own',
      (events) => postEach(events, () => ({ url: recorder.url, body: '{}' })),
      { ackOn },
    )
    const told = async (status: number, text: string) => {
      recorder.answer = { status, text }
      const { reason = '', ...result } = { ...(await transport.send(batch)) } as {
        status: string
        reason?: string
      }
      return `${result.status} ${reason}`.trim()
    }
    expect(await told(200, 'stored')).toBe('delivered')
    expect(await told(409, '')).toBe('delivered')
    expect(await told(200, 'queue is full')).toBe('retryable no-receipt')
    expect(await told(503, '')).toBe('retryable status 503')
    expect(await told(200, 'odd')).toBe('retryable network')
  })

  test('takes no redirected reply for one where something in the page has followed it', async () => {
    const reply = Object.defineProperty(Response.json({}), 'redirected', { value: true })
    const transport = foreignTransport(
      'each',
      (batch) => postEach(batch, () => ({ url: recorder.url, body: '{}' })),
      { fetch: async () => reply },
    )
    expect(await transport.send(batch)).toMatchObject({ status: 'retryable' })
  })

  test('reads refusals as fetchTransport does', async () => {
    expect(await answering(400, 'application/json', '{"code":"bad","detail":"No."}')).toMatchObject({
      status: 'rejected',
      code: 'bad',
    })
    expect(await answering(401)).toEqual({ status: 'retryable', reason: 'parked 401', retryInMs: 3_600_000 })
    expect(await answering(503, 'text/html', '<h1>Busy</h1>')).toEqual({
      status: 'retryable',
      reason: 'status 503',
    })
  })

  test('knows a repeat where the backend has a word for it', async () => {
    recorder.answer = { status: 409 }
    expect(await each((status) => status === 409).send(batch)).toEqual({
      status: 'delivered',
      receipt: receipt({ duplicate: ['a.1'] }),
    })
    expect(await each().send(batch)).toMatchObject({ status: 'retryable', reason: 'parked 409' })
  })

  test('names what the backend has no place for, and what it refuses', async () => {
    const dismissed = { ...shown('a'), id: 'a.dismissed' }
    expect(await each().send([dismissed])).toMatchObject({ status: 'rejected', code: 'unsupported' })
    expect(recorder.requests).toEqual([])
    expect(await each().send([dismissed, ...batch])).toMatchObject({
      status: 'rejected',
      receipt: { accepted: ['a.1'], rejected: [{ id: 'a.dismissed', code: 'unsupported' }] },
    })
    recorder.answer = { status: 422 }
    expect(await each().send([shown('a'), ...batch])).toMatchObject({
      status: 'rejected',
      receipt: {
        accepted: [],
        rejected: [
          { id: 'a.shown', code: '422' },
          { id: 'a.1', code: '422' },
        ],
      },
    })
  })

  test('sends no cookies and asks for a request that outlives the page, if it is small', async () => {
    const asked: (RequestInit | undefined)[] = []
    const transport = foreignTransport(
      'own',
      (events) => postEach(events, (event) => ({ url: '/', body: JSON.stringify(event) })),
      {
        fetch: async (_, init) => {
          asked.push(init)
          return new Response()
        },
      },
    )
    await transport.send(batch)
    await transport.send([response('b', 1, 'submitted', 'x'.repeat(30_000))])
    expect(asked[0]).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      redirect: 'error',
      keepalive: true,
    })
    expect(Object.getPrototypeOf(asked[0])).toBeNull()
    expect(asked[1]?.keepalive).toBe(false)
  })

  transportSuite('foreignTransport', () =>
    recorded(
      recorder,
      (fetch) =>
        foreignTransport('own', (events) => postEach(events, ({ id }) => ({ url: recorder.url, body: id })), {
          fetch,
        }),
      (text) => [text],
    ),
  )
})
