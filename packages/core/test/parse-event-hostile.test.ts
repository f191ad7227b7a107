import { parseEvent } from '@earshot/core/parse-event'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { data, eventOf, example, type Fields, problem, withAnswer, withData } from './event-fields.ts'

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
