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
      { event_id: id, sent_at: event.time, dsn: dsn() },
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
