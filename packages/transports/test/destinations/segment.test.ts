import { assertUserIdentity, type CoreSegmentEvent, validateEvent } from '@segment/analytics-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { segmentTransport } from '../../src/destinations/segment.ts'
import { transportSuite } from '../contract-suite.ts'
import { response, shown, taken } from '../events.ts'
import { createRecorder, type Recorder, recorded } from './recorder.ts'

let recorder: Recorder
beforeEach(async () => {
  recorder = await createRecorder()
})
afterEach(() => recorder.close())

describe('segmentTransport', () => {
  test('posts a track call as text, which needs no preflight', async () => {
    const event = response('a')
    const told = { ...event, data: { ...event.data, context: { table: '12', prompt: 'x' } } }
    const transport = segmentTransport({ writeKey: 'wk', url: `${recorder.url}/v1/t` })
    expect(await transport.send([told])).toEqual(taken([told]))
    const [request] = recorder.requests
    expect(request).toMatchObject({ method: 'POST', url: '/v1/t' })
    expect(request?.headers['content-type']?.toLowerCase()).toBe('text/plain;charset=utf-8')
    expect(JSON.parse(request?.text ?? '')).toEqual({
      type: 'track',
      writeKey: 'wk',
      event: 'earshot.response.submitted',
      messageId: 'a.1',
      timestamp: '2026-11-21T12:00:03.120Z',
      anonymousId: 'a',
      context: { locale: 'en' },
      properties: {
        prompt: 'how-did-we-do',
        version: '9f2c51ab',
        run: 'a',
        audience: 'external',
        channel: 'web',
        table: '12',
        revision: 1,
        answers: { why: 'Cold soup' },
      },
    })
  })

  test('passes what Segment’s own libraries check', async () => {
    const event = response('a')
    const what = { question: 'what', value: ['other'], label: ['Something else'], other: 'The queue' }
    const batch = [shown('a'), { ...event, data: { ...event.data, answers: [...event.data.answers, what] } }]
    await segmentTransport({ writeKey: 'wk', url: recorder.url }).send(batch)
    expect(recorder.requests).toHaveLength(2)
    const calls = recorder.requests.map(({ text }): CoreSegmentEvent => JSON.parse(text))
    for (const call of calls) {
      validateEvent(call)
      assertUserIdentity(call)
    }
    // What was written beside a choice is an answer too.
    expect(JSON.stringify(calls)).toContain('The queue')
    expect(() => validateEvent({ ...calls[0], messageId: undefined } as never)).toThrow('messageId')
  })

  test('says who it is where the page does', async () => {
    const identity = () => ({ userId: 'u-7' })
    await segmentTransport({ writeKey: 'wk', url: recorder.url, identity }).send([shown('a')])
    const call = JSON.parse(recorder.requests[0]?.text ?? '')
    expect(call).toMatchObject({ event: 'earshot.prompt.shown', userId: 'u-7' })
    expect(call.anonymousId).toBeUndefined()
    await segmentTransport({ writeKey: 'wk', url: recorder.url, identity: () => undefined }).send([
      shown('b'),
    ])
    expect(JSON.parse(recorder.requests[1]?.text ?? '')).toMatchObject({ anonymousId: 'b' })
  })

  test('goes to Segment itself by default', async () => {
    const asked: string[] = []
    await segmentTransport({
      writeKey: 'wk',
      fetch: async (url) => {
        asked.push(`${url}`)
        return Response.json({ success: true })
      },
    }).send([shown('a')])
    expect(asked).toEqual(['https://api.segment.io/v1/t'])
  })

  transportSuite('segmentTransport', () =>
    recorded(
      recorder,
      (fetch) => segmentTransport({ writeKey: 'wk', url: recorder.url, fetch }),
      (text) => [JSON.parse(text).messageId],
    ),
  )
})
