import { parseEvent } from '@earshot/core/parse-event'
import { describe, expect, test } from 'vitest'
import {
  data,
  eventOf,
  example,
  type Fields,
  problem,
  shown,
  withAnswer,
  withData,
  without,
} from './event-fields.ts'

const { answers, response } = data

describe('what is taken', () => {
  test('the documented example, as it stands', () => {
    expect(parseEvent(example)).toEqual({ status: 'ok', event: example })
  })

  test.each(['updated', 'submitted', 'withdrawn'])('earshot.response.%s', (type) => {
    const event = { ...example, type: `earshot.response.${type}` }
    expect(parseEvent(event)).toEqual({ status: 'ok', event })
  })

  test('earshot.prompt.shown, and dismissed with each how', () => {
    expect(parseEvent(shown)).toEqual({ status: 'ok', event: shown })
    for (const how of ['closed', 'later', 'never', 'expired']) {
      const event = { ...withData({ how }, shown), type: 'earshot.prompt.dismissed' }
      expect(parseEvent(event)).toEqual({ status: 'ok', event })
    }
  })

  test('the least there can be; defaults are filled in', () => {
    const prompt = { id: 'p', version: 'v' }
    const least = {
      specversion: '1.0',
      type: 'earshot.response.updated',
      source: '//a',
      id: 'r.1',
      time: '2026-11-21T12:00:00Z',
    }
    expect(eventOf({ ...least, data: { response: 'r', revision: 1, prompt, answers: [] } })).toEqual({
      ...least,
      subject: 'r',
      datacontenttype: 'application/json',
      data: {
        response: 'r',
        revision: 1,
        prompt,
        answers: [],
        audience: 'external',
        channel: 'web',
        locale: 'en',
      },
    })
    expect(eventOf({ ...least, type: 'earshot.prompt.shown', data: { run: 'r', prompt } })).toMatchObject({
      subject: 'r',
      data: { run: 'r', prompt, audience: 'external', channel: 'web', locale: 'en' },
    })
  })

  test.each([
    ['a number', 1],
    ['0', 0],
    ['null with its label', null],
    ['true', true],
    ['false', false],
    ['a text', 'It was cold.'],
    ['an empty text', ''],
    ['a list', ['a', 'b']],
    ['an empty list', []],
    ['a contact', { name: 'Ada', email: 'ada@example.org', consent: true }],
    ['a matrix', { food: 1, drinks: null }],
    ['an emoji', '👨‍👩‍👧'],
  ])('an answer that is %s', (_, value) => {
    const event = withAnswer({ question: 'q', value, label: 'as shown', other: '' })
    expect(parseEvent(event)).toEqual({ status: 'ok', event })
  })
})

describe('what is missing', () => {
  test.each(['specversion', 'type', 'source', 'id', 'time', 'data'])('%s', (name) => {
    expect(problem(without(example, name))).toEqual(['missing', name])
  })

  test.each([
    '2026-11-21T12:00Z',
    '2026-11-21T12:00:00.123456789+05:30',
    '2024-02-29t23:59:59-03:00',
    '2026-11-30T00:00:00z',
  ])('the time %s', (time) =>
    expect(parseEvent({ ...example, time })).toMatchObject({ status: 'ok', event: { time } }),
  )

  test('time may be, where the reader has one', () => {
    const time = '2026-11-22T00:00:00.000Z'
    for (const event of [without(example, 'time'), { ...example, time: null }])
      expect(parseEvent(event, time)).toEqual({ status: 'ok', event: { ...example, time } })
    expect(parseEvent(example, time)).toEqual({ status: 'ok', event: example })
    expect(parseEvent({ ...example, time: 'soon' }, time)).toMatchObject({ issue: { code: 'bad-time' } })
  })

  test.each([
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/json;charset="UTF-8"',
    null,
  ])('datacontenttype %s is JSON', (datacontenttype) => {
    expect(eventOf({ ...example, datacontenttype })).toEqual(example)
  })

  test.each(['text/plain', 'application/jsonp', 'application/json\n; a=b'])(
    'datacontenttype %s is not',
    (type) => {
      expect(problem({ ...example, datacontenttype: type })).toEqual(['unknown-value', 'datacontenttype'])
    },
  )

  test.each(['subject', 'datacontenttype'])('%s may be', (name) => {
    expect(eventOf(without(example, name))).toEqual(example)
  })

  test.each(['response', 'revision', 'prompt', 'answers'])('data.%s', (name) => {
    expect(problem({ ...example, data: without(data, name) })).toEqual(['missing', `data.${name}`])
  })

  test.each(['audience', 'channel', 'locale', 'context', 'page', 'presentation', 'askedAt', 'durationMs'])(
    'data.%s may be',
    (name) => {
      expect(problem({ ...example, data: without(data, name) })).toBe('ok')
    },
  )

  test.each([
    [withData({ prompt: { version: 'v' } }), 'data.prompt.id'],
    [withData({ prompt: { id: 'p' } }), 'data.prompt.version'],
    [withData({ page: { title: 'T' } }), 'data.page.path'],
    [withAnswer({ value: 1 }), 'data.answers[0].question'],
    [withAnswer({ question: 'q' }), 'data.answers[0].value'],
    [
      withData({ answers: [...(answers as unknown[]), { question: 'q', label: 'x' }] }),
      'data.answers[2].value',
    ],
    [{ ...shown, data: without(shown.data as Fields, 'run') }, 'data.run'],
    [{ ...shown, data: without(shown.data as Fields, 'prompt') }, 'data.prompt'],
    [{ ...shown, data }, 'data.run'],
  ])('deep inside: %#', (value, path) => {
    expect(problem(value)).toEqual(['missing', path])
  })
})

describe('what is wrong', () => {
  test.each([undefined, null, 0, 'event', true, [], [example], () => example])('%j is no event', (value) => {
    expect(problem(value)).toEqual(['wrong-type', ''])
  })

  test.each<[string, Fields, string, string]>([
    ['another version', { specversion: '0.3' }, 'unknown-value', 'specversion'],
    ['a version that is a number', { specversion: 1 }, 'unknown-value', 'specversion'],
    ['an unknown type', { type: 'earshot.response.deleted' }, 'unknown-type', 'type'],
    ['a type with more', { type: 'earshot.response.submitted2' }, 'unknown-type', 'type'],
    ['an empty source', { source: ' ' }, 'empty', 'source'],
    ['a long source', { source: 'x'.repeat(501) }, 'too-long', 'source'],
    ['an id with a slash', { id: '../../etc/passwd' }, 'bad-id', 'id'],
    ['an empty id', { id: '' }, 'bad-id', 'id'],
    ['an id with a line end', { id: 'a\n' }, 'bad-id', 'id'],
    ['a long id', { id: 'x'.repeat(129) }, 'bad-id', 'id'],
    ['an id that is a number', { id: 5 }, 'bad-id', 'id'],
    ['a subject with blanks', { subject: 'a b' }, 'bad-id', 'subject'],
    ['a time in words', { time: 'yesterday' }, 'bad-time', 'time'],
    ['a day without a time', { time: '2026-11-21' }, 'bad-time', 'time'],
    ['a day that there is not', { time: '2026-13-21T12:00:00Z' }, 'bad-time', 'time'],
    ['30 February', { time: '2026-02-30T12:00:00Z' }, 'bad-time', 'time'],
    ['a time of no zone', { time: '2026-11-21T12:00:00' }, 'bad-time', 'time'],
    ['a time with more behind it', { time: '2026-11-21T12:00:00Z (about)' }, 'bad-time', 'time'],
    ['a number as a time', { time: 1_795_000_000_000 }, 'bad-time', 'time'],
    ['another media type', { datacontenttype: 'text/xml' }, 'unknown-value', 'datacontenttype'],
    ['data that is null', { data: null }, 'wrong-type', 'data'],
    ['data that is a list', { data: [] }, 'wrong-type', 'data'],
    ['data that is a text', { data: '{}' }, 'wrong-type', 'data'],
  ])('%s', (_, more, code, path) => {
    expect(problem({ ...example, ...more })).toEqual([code, path])
  })

  test.each<[string, Fields, string, string]>([
    ['a revision of 0', { revision: 0 }, 'out-of-range', 'data.revision'],
    ['a revision above a million', { revision: 1_000_001 }, 'out-of-range', 'data.revision'],
    ['an unknown audience', { audience: 'everybody' }, 'unknown-value', 'data.audience'],
    ['a long locale', { locale: 'x'.repeat(41) }, 'wrong-type', 'data.locale'],
    ['answers that are no list', { answers: {} }, 'wrong-type', 'data.answers'],
    ['an answer that is no object', { answers: [1] }, 'wrong-type', 'data.answers[0]'],
    [
      'a question that is answered twice',
      { answers: ['rating', 'why', 'rating'].map((question) => ({ question, value: 1 })) },
      'duplicate-answer',
      'data.answers[2].question',
    ],
    ['context that is a list', { context: ['a'] }, 'wrong-type', 'data.context'],
    ['context that is a number', { context: { table: 12 } }, 'wrong-type', 'data.context.table'],
    ['a long context', { context: { a: 'x'.repeat(501) } }, 'wrong-type', 'data.context.a'],
    ['a page that is a text', { page: '/' }, 'wrong-type', 'data.page'],
    [
      'a scale of one number',
      { presentation: { scales: { a: [1] } } },
      'wrong-count',
      'data.presentation.scales.a',
    ],
    ['a negative duration', { durationMs: -1 }, 'out-of-range', 'data.durationMs'],
    ['a time in words', { askedAt: 'now' }, 'bad-time', 'data.askedAt'],
    ['a how that is unknown', { how: 'slammed' }, 'unknown-value', 'data.how'],
  ])('%s', (_, more, code, path) => {
    const event = 'how' in more ? withData(more, shown) : withData(more)
    expect(problem(event)).toEqual([code, path])
  })

  test.each([1.5, '3', null, true, [3]])('a revision of %j, which is no whole number', (given) => {
    expect(problem(withData({ revision: given }))).toEqual([expect.any(String), 'data.revision'])
  })

  test.each<[string, Fields, string]>([
    ['a value that is a list of numbers', { value: [1] }, 'value[0]'],
    ['a value that is a list of lists', { value: [['a']] }, 'value[0]'],
    ['a value with objects inside', { value: { a: { b: 1 } } }, 'value.a'],
    ['a value that is no number', { value: Number.NaN }, 'value'],
    ['a value without end', { value: Number.POSITIVE_INFINITY }, 'value'],
    ['a label that is a number', { value: 1, label: 1 }, 'label'],
    ['another that is a number', { value: 1, other: 1 }, 'other'],
    ['a question with blanks', { question: 'a b', value: 1 }, 'question'],
  ])('%s', (_, more, path) => {
    expect(problem(withAnswer({ question: 'q', ...more }))).toEqual([
      expect.any(String),
      `data.answers[0].${path}`,
    ])
  })

  test('an answer whose value is undefined has none', () => {
    expect(problem(withAnswer({ question: 'q', value: undefined }))).toEqual([
      'missing',
      'data.answers[0].value',
    ])
  })

  test('the message names the place', () => {
    expect(eventOf({ ...example, time: 'yesterday' })).toEqual({
      code: 'bad-time',
      path: 'time',
      message: 'time must be a time like 2026-11-21T12:00:03.120Z.',
    })
    expect(eventOf({ ...example, type: 'earshot.response.submited' })).toMatchObject({
      message: expect.stringContaining('Did you mean “earshot.response.submitted”?'),
    })
  })

  test('of several wrongs the first is told', () => {
    expect(problem({ ...withData({ revision: 0, audience: 'x' }), time: 'x' })).toEqual(['bad-time', 'time'])
  })
})

describe('what is not known', () => {
  test('is dropped, at every depth but the first of a response', () => {
    const more = { ip: '10.0.0.1', nested: { deep: [1] } }
    expect(
      eventOf({
        ...example,
        ...more,
        data: {
          ...data,
          prompt: { ...(data.prompt as Fields), ...more },
          page: { ...(data.page as Fields), ...more },
          presentation: { ...(data.presentation as Fields), ...more },
          answers: (answers as Fields[]).map((answer) => ({ ...answer, ...more })),
        },
      }),
    ).toEqual(example)
  })

  test('C29 what a newer sender tells of a response is kept in its extra, and so is the extra of an older reader', () => {
    const event = withData({ mood: { words: ['<b>'] }, run: 'r', extra: { weather: 'rain', answers: 1 } })
    expect(eventOf(event)).toMatchObject({
      data: { ...data, extra: { weather: 'rain', mood: { words: ['<b>'] }, run: 'r' } },
    })
    expect(eventOf(withData({ extra: 'words' }))).toEqual(example)
  })

  test('extra has a bound: fields for which there is no room are left out, whole', () => {
    const event = eventOf(
      withData({ long: 'x'.repeat(5_000), most: 'y'.repeat(4_000), much: 'z'.repeat(200), few: 1 }),
    )
    expect(event).toMatchObject({ data: { extra: { most: 'y'.repeat(4_000), few: 1 } } })
    expect(Object.keys((event as { data: { extra: object } }).data.extra)).toEqual(['most', 'few'])
  })

  test('answers of shown and dismissed are dropped', () => {
    expect(eventOf({ ...shown, data: { ...(shown.data as Fields), answers, response } })).toEqual(shown)
  })
})
