import { type CloudEvent, HTTP } from 'cloudevents'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CloudEventsOptions, cloudEventsTransport } from '../../src/destinations/cloudevents.ts'
import { transportSuite } from '../contract-suite.ts'
import { response, shown, taken } from '../events.ts'
import { createRecorder, type Recorder, recorded } from './recorder.ts'

let recorder: Recorder
beforeEach(async () => {
  recorder = await createRecorder()
})
afterEach(() => recorder.close())

describe('cloudEventsTransport', () => {
  const batch = [shown('a'), { ...response('a'), source: '//café.example', subject: 'a "b" 100% ~' }]
  const send = async (mode?: CloudEventsOptions['mode']) => {
    expect(await cloudEventsTransport({ url: recorder.url, ...(mode && { mode }) }).send(batch)).toEqual(
      taken(batch),
    )
    return [...recorder.requests].sort((one, other) => one.text.length - other.text.length)
  }

  test('sends a list in one request', async () => {
    const [request, ...more] = await send()
    expect(more).toEqual([])
    expect(request).toMatchObject({ method: 'POST', url: '/' })
    expect(request?.headers['content-type']).toBe('application/cloudevents-batch+json')
    expect(JSON.parse(request?.text ?? '')).toEqual(batch)
  })

  test('sends each in a request of its own', async () => {
    const requests = await send('structured')
    expect(requests.map(({ headers }) => headers['content-type'])).toEqual([
      'application/cloudevents+json',
      'application/cloudevents+json',
    ])
    expect(requests.map(({ text }) => JSON.parse(text))).toEqual(batch)
  })

  test('sends the envelope as headers, percent-encoded where headers may not hold it', async () => {
    const [, request] = await send('binary')
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-type': 'earshot.response.submitted',
      'ce-id': 'a.1',
      'ce-source': '//caf%C3%A9.example',
      'ce-subject': 'a%20%22b%22%20100%25%20~',
      'ce-time': '2026-11-21T12:00:03.120Z',
    })
    expect(JSON.parse(request?.text ?? '')).toEqual(response('a').data)
  })

  test('is understood by the SDK of CloudEvents, as a receiver uses it', async () => {
    for (const mode of ['batch', 'structured', 'binary'] as const) {
      recorder.requests.length = 0
      const events = [shown('a'), { ...response('a'), subject: 'a "b" 100% ~' }]
      await cloudEventsTransport({ url: recorder.url, mode }).send(events)
      const read = recorder.requests.flatMap(({ headers, text }) => HTTP.toEvent({ headers, body: text }))
      expect(read).toHaveLength(events.length)
      for (const event of read as CloudEvent[]) {
        expect(event.validate()).toBe(true)
        const { type, data, time } = events.find(({ id }) => id === event.id) ?? expect.unreachable(event.id)
        expect(event).toMatchObject({ type, data, time, datacontenttype: 'application/json' })
      }
    }
  })

  test('wants an address it can use', () => {
    expect(() => cloudEventsTransport({ url: '' })).toThrow(/^cloudEventsTransport: /)
  })

  for (const mode of ['batch', 'structured', 'binary'] as const)
    transportSuite(`cloudEventsTransport, ${mode}`, () =>
      recorded(
        recorder,
        (fetch) => cloudEventsTransport({ url: recorder.url, mode, fetch }),
        (text, headers) => {
          const id = headers instanceof Headers ? headers.get('ce-id') : headers['ce-id']
          return id ? [`${id}`] : [JSON.parse(text)].flat().map((event) => event.id)
        },
      ),
    )
})
