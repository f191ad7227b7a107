import type { ResponseEvent } from '@earshot/core/event'
import { buildSurveyResponseEventProperties, getSurveyResponseKey } from '@posthog/core/surveys'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type PosthogOptions, posthogTransport } from '../../src/destinations/posthog.ts'
import { transportSuite } from '../contract-suite.ts'
import { dismissed, response, shown } from '../events.ts'
import { createRecorder, type Recorder, recorded } from './recorder.ts'

let recorder: Recorder
beforeEach(async () => {
  recorder = await createRecorder()
})
afterEach(() => recorder.close())

describe('posthogTransport', () => {
  const send = async (
    event: Parameters<typeof posthogTransport>[0] | object,
    options: Partial<PosthogOptions> = {},
  ) => {
    const transport = posthogTransport({ key: 'phc_1', host: `${recorder.url}/`, ...options })
    const result = await transport.send([event as ResponseEvent]) // an event of any kind
    return { result, sent: JSON.parse(recorder.requests.at(-1)?.text ?? 'null') }
  }

  test('posts a response as PostHog’s own surveys do, as text', async () => {
    const event = response('a', 3)
    const answers = [
      { question: 'rating', value: 1, label: 'Poor' },
      { question: 'what', value: ['fairness'], label: ['Being treated fairly'] },
      { question: 'why', value: 'Cold soup' },
    ]
    const page = { path: '/order/thanks' }
    const { result, sent } = await send({
      ...event,
      data: { ...event.data, answers, page, context: { table: '12', $survey_id: 'x' } },
    })
    expect(result.status).toBe('delivered')
    expect(recorder.requests[0]).toMatchObject({ method: 'POST', url: '/i/v0/e/' })
    expect(recorder.requests[0]?.headers['content-type']?.toLowerCase()).toBe('text/plain;charset=utf-8')
    expect(sent).toEqual({
      api_key: 'phc_1',
      event: 'survey sent',
      distinct_id: 'a',
      timestamp: '2026-11-21T12:00:03.120Z',
      properties: {
        $process_person_profile: false,
        table: '12',
        $survey_id: 'how-did-we-do',
        $survey_name: 'how-did-we-do',
        $survey_submission_id: 'a',
        $survey_completed: true,
        $survey_questions: [
          { id: 'rating', question: 'rating', response: 1 },
          { id: 'what', question: 'what', response: ['Being treated fairly'] },
          { id: 'why', question: 'why', response: 'Cold soup' },
        ],
        $survey_language: 'en',
        $survey_response_rating: 1,
        $survey_response_what: ['Being treated fairly'],
        $survey_response_why: 'Cold soup',
        earshot_event: 'a.3',
        earshot_version: '9f2c51ab',
        earshot_locale: 'en',
        $pathname: '/order/thanks',
      },
    })
  })

  test('says what PostHog’s own code makes of the same answers', async () => {
    const said = {
      rating: 1,
      what: ['Being treated fairly', 'Something else', 'The queue'],
      why: 'Cold soup',
    }
    const answers = [
      { question: 'rating', value: 1, label: 'Poor' },
      {
        question: 'what',
        value: ['fairness', 'other'],
        label: ['Being treated fairly', 'Something else'],
        other: 'The queue',
      },
      { question: 'why', value: 'Cold soup' },
    ]
    const questions = Object.keys(said).map((id) => ({ id, question: id, type: 'open' }))
    type Theirs = Parameters<typeof buildSurveyResponseEventProperties>[0]
    const theirs = (
      event: 'sent' | 'dismissed',
      told: Readonly<Record<string, unknown>>,
      completed?: boolean,
    ) =>
      buildSurveyResponseEventProperties({
        event,
        survey: { id: 'how-did-we-do', name: 'how-did-we-do', questions },
        responses: Object.fromEntries(
          Object.entries(told).map(([id, value]) => [getSurveyResponseKey(id), value]),
        ),
        submissionId: 'a',
        ...(completed !== undefined && { completed }),
        surveyLanguage: 'en',
      } as Theirs) // of a survey it reads no more
    for (const kind of ['submitted', 'updated'] as const) {
      const event = response('a', 3, kind)
      const { sent } = await send({ ...event, data: { ...event.data, answers } })
      expect(sent.properties).toMatchObject(theirs('sent', said, kind === 'submitted'))
    }
    const { $survey_questions: _, ...facts } = theirs('dismissed', {})
    expect((await send(dismissed('a'))).sent.properties).toMatchObject(facts)
  })

  test('names the other events as PostHog does', async () => {
    expect((await send(shown('a'))).sent.event).toBe('survey shown')
    expect((await send(dismissed('a'))).sent.event).toBe('survey dismissed')
    const { sent } = await send(response('a', 1, 'updated'))
    expect(sent.event).toBe('survey sent')
    expect(sent.properties.$survey_completed).toBe(false)
  })

  test('says that it cannot take back what was withdrawn', async () => {
    expect((await send(response('a', 2, 'withdrawn'))).result).toMatchObject({
      status: 'rejected',
      code: 'unsupported',
    })
    expect(recorder.requests).toEqual([])
  })

  test('is about the visitor whom PostHog knows, where the page says so', async () => {
    const { sent } = await send(shown('a'), { distinctId: () => 'visitor-7' })
    expect(sent.distinct_id).toBe('visitor-7')
    expect(sent.properties).not.toHaveProperty('$process_person_profile')
    const blocked = await send(shown('b'), { distinctId: () => undefined })
    expect(blocked.sent).toMatchObject({ distinct_id: 'b', properties: { $process_person_profile: false } })
  })

  test('wants a host it can use', () => {
    expect(() => posthogTransport({ key: 'phc_1', host: 'ftp://a' })).toThrow(/^posthogTransport: /)
  })

  transportSuite('posthogTransport', () =>
    recorded(
      recorder,
      (fetch) => posthogTransport({ key: 'phc_1', host: recorder.url, fetch }),
      (text) => [JSON.parse(text).properties.earshot_event],
    ),
  )
})
