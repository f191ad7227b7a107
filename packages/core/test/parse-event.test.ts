import { parseEvent } from '@earshot/core/parse-event'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepFreeze } from './prompts.ts'

type Fields = Readonly<Record<string, unknown>>

const data: Fields = {
  response: '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10',
  revision: 3,
  prompt: { id: 'how-did-we-do', version: '9f2c51ab' },
  audience: 'external',
  channel: 'web',
  locale: 'en',
  answers: [
    { question: 'rating', value: 1, label: 'Poor' },
    { question: 'what', value: ['fairness'], label: ['Being treated fairly'] },
  ],
  context: { order: 'A-1041', table: '12' },
  page: { path: '/order/thanks', title: 'Thank you' },
  presentation: { display: 'popover', show: 'words' },
  askedAt: '2026-11-21T11:59:55.000Z',
  durationMs: 8120,
}
/** The documented example. */
const example: Fields = deepFreeze({
  specversion: '1.0',
  type: 'earshot.response.submitted',
  source: '//shop.example',
  id: '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10.3',
  subject: '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10',
  time: '2026-11-21T12:00:03.120Z',
  datacontenttype: 'application/json',
  data,
})
const { answers, response, revision, askedAt, durationMs, ...run } = data
const shown: Fields = deepFreeze({ ...example, type: 'earshot.prompt.shown', data: { ...run, run: 'r-1' } })

const withData = (more: Fields, event = example): Fields => ({
  ...event,
  data: { ...(event.data as Fields), ...more },
})
const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))
const withAnswer = (answer: unknown): Fields => withData({ answers: [answer] })
const problem = (value: unknown): unknown => {
  const parsed = parseEvent(value)
  return parsed.status === 'invalid' ? [parsed.issue.code, parsed.issue.path] : 'ok'
}
const eventOf = (value: unknown): unknown => {
  const parsed = parseEvent(value)
  return parsed.status === 'ok' ? parsed.event : parsed.issue
}

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

describe('prototypes', () => {
  const poisoned = (json: string): unknown => JSON.parse(json)

  test('__proto__ among the fields is dropped and changes nothing', () => {
    const json = JSON.stringify(example)
    const event = eventOf(poisoned(`{"__proto__":{"polluted":1},${json.slice(1)}`))
    expect(event).toEqual(example)
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype)
    expect(Object.keys(event as object)).not.toContain('__proto__')
    expect(({} as Fields).polluted).toBeUndefined()
  })

  test('fields are not taken from a prototype', () => {
    expect(problem(Object.create(example))).toEqual(['missing', 'specversion'])
    expect(problem(poisoned(`{"__proto__":${JSON.stringify(example)}}`))).toEqual(['missing', 'specversion'])
  })

  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused by name as a free key', (name) => {
    const free = poisoned(`{"${name}":"x"}`)
    expect(problem(withData({ context: free }))).toEqual(['reserved', `data.context.${name}`])
    expect(problem(withAnswer({ question: 'q', value: free }))).toEqual([
      'reserved',
      `data.answers[0].value.${name}`,
    ])
  })
})

describe('sizes', () => {
  test('a text answer of 10,000 characters, which may be 20,000 units, and not one more unit', () => {
    const of = (text: string): unknown => problem(withAnswer({ question: 'q', value: text }))
    expect(of('😀'.repeat(10_000))).toBe('ok')
    expect(of(`${'😀'.repeat(10_000)}x`)).toEqual(['wrong-type', 'data.answers[0].value'])
  })

  test('200 answers, 200 options of one answer, 50 names of context', () => {
    const many = (count: number): Fields[] =>
      Array.from({ length: count }, (_, index) => ({ question: `q${index}`, value: 1 }))
    const ids = (count: number): string[] => many(count).map(({ question }) => `${question}`)
    const context = (count: number): Fields => Object.fromEntries(ids(count).map((id) => [id, 'x']))
    expect(problem(withData({ answers: many(200) }))).toBe('ok')
    expect(problem(withData({ answers: many(201) }))).toEqual(['wrong-count', 'data.answers'])
    expect(problem(withAnswer({ question: 'q', value: ids(200) }))).toBe('ok')
    expect(problem(withAnswer({ question: 'q', value: ids(201) }))).toEqual([
      'wrong-count',
      'data.answers[0].value',
    ])
    expect(problem(withData({ context: context(50) }))).toBe('ok')
    expect(problem(withData({ context: context(51) }))).toEqual(['wrong-count', 'data.context'])
  })

  test('ids of 128 characters and a revision of a million', () => {
    expect(problem({ ...example, id: 'x'.repeat(128) })).toBe('ok')
    expect(problem(withData({ revision: 1_000_000 }))).toBe('ok')
  })

  test('extra large ones are told in a second', () => {
    const begin = performance.now()
    const large = 'x'.repeat(5_000_000)
    const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)
    expect(problem(withAnswer({ question: 'q', value: large }))).toEqual([
      'wrong-type',
      'data.answers[0].value',
    ])
    expect(problem({ ...example, source: large })).toEqual(['too-long', 'source'])
    expect(problem({ ...example, type: large })).toEqual(['unknown-type', 'type'])
    expect(problem({ ...example, time: large })).toEqual(['bad-time', 'time'])
    expect(problem({ ...example, id: large })).toEqual(['bad-id', 'id'])
    expect(problem({ ...example, [large]: 1, deep })).toBe('ok')
    expect(problem(withAnswer({ question: 'q', value: deep }))).toEqual([
      'wrong-type',
      'data.answers[0].value[0]',
    ])
    expect(problem(withData({ answers: new Array(1_000_000).fill(null) }))).toEqual([
      'wrong-count',
      'data.answers',
    ])
    expect(performance.now() - begin).toBeLessThan(1_000)
  })
})

describe('texts', () => {
  test('are taken as they are: whoever wrote them has cleaned them', () => {
    for (const value of ['\ud83d', 'a\0b', '\u202e', '<script>', '👨‍👩‍👧', '\u2028']) {
      const event = withAnswer({ question: 'q', value })
      expect(parseEvent(event)).toEqual({ status: 'ok', event })
    }
  })
})

describe('anything', () => {
  test('never throws; what is taken is taken again unchanged', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true })
    const key = fc.constantFrom(...Object.keys(example))
    const dataKey = fc.constantFrom(...Object.keys(data), 'run', 'how')
    const events = fc.oneof(
      anything,
      fc.tuple(key, anything).map(([name, value]) => ({ ...example, [name]: value })),
      fc.tuple(dataKey, anything).map(([name, value]) => withData({ [name]: value })),
      anything.map((value) => withAnswer({ question: 'q', value })),
    )
    fc.assert(
      fc.property(events, (value) => {
        const parsed = parseEvent(value)
        if (parsed.status === 'ok') expect(parseEvent(parsed.event)).toEqual(parsed)
        else
          expect(Object.values(parsed.issue).map((text) => typeof text)).toEqual([
            'string',
            'string',
            'string',
          ])
      }),
      { numRuns: 3_000 },
    )
  })
})
