import {
  Client,
  type ClientOptions,
  captureFeedback,
  createTransport,
  type Event,
  getEnvelopeEndpointWithUrlEncodedAuth,
  makeDsn,
  parseEnvelope,
  Scope,
} from '@sentry/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sentryTransport } from '../../src/destinations/sentry.ts'
import { transportSuite } from '../contract-suite.ts'
import { response, shown, taken } from '../events.ts'
import { createRecorder, type Recorder, recorded } from './recorder.ts'

let recorder: Recorder
beforeEach(async () => {
  recorder = await createRecorder()
})
afterEach(() => recorder.close())

const dsn = (): string => `${recorder.url.replace('://', '://abc123@')}/42`
const lines = (text: string): Record<string, unknown>[] => text.split('\n').map((line) => JSON.parse(line))

/** The envelope that Sentry's own library makes of feedback. */
async function theirFeedback(given: Parameters<typeof captureFeedback>[0]) {
  class TheirClient extends Client {
    constructor(options: ClientOptions) {
      super(options)
    }
    eventFromException = () => expect.unreachable('nothing is thrown')
    eventFromMessage = () => expect.unreachable('nothing is logged')
  }
  const bodies: (string | Uint8Array)[] = []
  const client = new TheirClient({
    dsn: dsn(),
    integrations: [],
    stackParser: () => [],
    transport: (options) =>
      createTransport(options, async ({ body }) => {
        bodies.push(body)
        return { statusCode: 200 }
      }),
  })
  client.init()
  const scope = new Scope()
  scope.setClient(client)
  captureFeedback(given, {}, scope)
  await client.flush(1_000)
  const [, items] = parseEnvelope(bodies[0] ?? '')
  const [kind, item] = items[0] as [object, Event]
  return { items, kind, item }
}

describe('sentryTransport', () => {
  test('posts what is finished as one item of feedback', async () => {
    const run = '01a20186-eb13-75a2-b73d-2e234cc1132b'
    const event = response(run)
    const batch = [
      shown('a'),
      {
        ...event,
        data: {
          ...event.data,
          context: { order: 'A-1' },
          page: { path: '/thanks' },
          answers: [
            { question: 'rating', value: 1, label: 'Poor' },
            { question: 'how', value: { email: 'ann@shop.example' } },
          ],
        },
      },
    ]
    expect(await sentryTransport({ dsn: dsn() }).send(batch)).toEqual(taken(batch))
    expect(recorder.requests.map(({ url }) => url)).toEqual([
      '/api/42/envelope/?sentry_version=7&sentry_key=abc123',
    ])
    const id = '01a20186eb1375a2b73d2e234cc1132b'
    expect(lines(recorder.requests[0]?.text ?? '')).toEqual([
      { event_id: id, sent_at: expect.any(String), dsn: dsn() },
      { type: 'feedback' },
      {
        event_id: id,
        timestamp: event.time,
        platform: 'javascript',
        level: 'info',
        contexts: {
          feedback: {
            message: 'rating: Poor\nhow: ann@shop.example',
            source: 'earshot',
            contact_email: 'ann@shop.example',
            url: 'https://shop.example/thanks',
          },
        },
        tags: { prompt: 'how-did-we-do', locale: 'en', order: 'A-1' },
      },
    ])
  })

  test('is to Sentry’s own parser what its own library sends, at the address that it uses', async () => {
    const event = response('01a20186-eb13-75a2-b73d-2e234cc1132b')
    const answers = [
      { question: 'rating', value: 1, label: 'Poor' },
      { question: 'how', value: { email: 'ann@shop.example' } },
    ]
    const page = { path: '/thanks' }
    const context = { order: 'A-1', prompt: 'x' }
    await sentryTransport({ dsn: dsn() }).send([
      { ...event, data: { ...event.data, answers, page, context } },
    ])
    const [request] = recorder.requests
    const components = makeDsn(dsn()) ?? expect.unreachable('it is a DSN')
    expect(`${recorder.url}${request?.url}`).toBe(getEnvelopeEndpointWithUrlEncodedAuth(components))

    const [header, items] = parseEnvelope(request?.text ?? '')
    const [kind, item] = items[0] as [object, Event]
    const theirs = await theirFeedback({
      message: 'rating: Poor\nhow: ann@shop.example',
      email: 'ann@shop.example',
      url: 'https://shop.example/thanks',
      source: 'earshot',
      tags: { prompt: 'how-did-we-do', locale: 'en', order: 'A-1' },
    })
    expect(items).toHaveLength(theirs.items.length)
    expect(kind).toEqual(theirs.kind)
    expect(item.contexts?.feedback).toEqual(theirs.item.contexts?.feedback)
    expect(item).toMatchObject({ tags: theirs.item.tags, level: theirs.item.level })
    expect(item.event_id).toMatch(/^[\da-f]{32}$/)
    expect(header).toMatchObject({ event_id: item.event_id, sent_at: expect.stringMatching(/Z$/) })
  })

  test('says when it is sent, so that an answer that was sent days later keeps its own time', async () => {
    const event = response('a')
    const before = Date.now()
    await sentryTransport({ dsn: dsn() }).send([event])
    const [header, , item] = lines(recorder.requests[0]?.text ?? '')
    expect(Date.parse(`${header?.sent_at}`)).toBeGreaterThanOrEqual(before)
    expect(item?.timestamp).toBe(event.time)
  })

  test('a Sentry of one’s own may lie below a path', async () => {
    await sentryTransport({ dsn: dsn().replace('/42', '/sentry/42') }).send([response('a')])
    expect(recorder.requests[0]?.url).toMatch(/^\/sentry\/api\/42\/envelope\//)
  })

  test.each(['', 'https://sentry.example/42', 'https://key@sentry.example/', 'ftp://key@a/1'])(
    '“%s” is no DSN',
    (wrong) => {
      expect(() => sentryTransport({ dsn: wrong })).toThrow('sentryTransport: dsn')
    },
  )

  // The id of the run is all that travels, so the suite's events are known by their time in line.
  transportSuite('sentryTransport', () => {
    const ids = new Map<string, string>()
    const subject = recorded(
      recorder,
      (fetch) => sentryTransport({ dsn: dsn(), fetch }),
      (text) => [ids.get(`${lines(text)[2]?.event_id}`) ?? ''],
    )
    const { transport } = subject
    return {
      ...subject,
      wants: ({ type }) => type.endsWith('submitted'),
      transport: {
        ...transport,
        send(batch) {
          for (const { id, subject } of batch)
            ids.set(
              subject
                .replace(/[^\da-f]/g, '')
                .padEnd(32, '0')
                .slice(0, 32),
              id,
            )
          return transport.send(batch)
        },
      },
    }
  })
})
