import { start } from '@earshot/core/conversation'
import { parsePrompt } from '@earshot/core/parse-prompt'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errors, type Fields, rating, text, withFields, withQuestions } from './definitions.ts'
import { everyType } from './prompts.ts'

describe('prototypes', () => {
  const json = JSON.stringify(withQuestions(text)).slice(1)
  const untouched = (): void => {
    expect(({} as Fields).polluted).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  }

  test('__proto__ among the fields is told, dropped and changes nothing', () => {
    const parsed = parsePrompt(
      JSON.parse(`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${json}`),
    )
    expect(parsed).toMatchObject({ status: 'ok', issues: [{ path: '__proto__' }, { path: 'constructor' }] })
    const prompt = parsed.status === 'ok' ? parsed.prompt : undefined
    expect(Object.getPrototypeOf(prompt)).toBe(Object.prototype)
    expect(Object.keys(prompt ?? {})).toEqual(['id', 'title', 'questions'])
    untouched()
  })

  test('fields are not taken from a prototype', () => {
    expect(errors(Object.create(withQuestions(text)))).toEqual([
      'missing id',
      'missing title',
      'missing questions',
    ])
    expect(errors(JSON.parse(`{"__proto__":{${json}}`))).toContain('missing id')
    untouched()
  })

  test.each(['__proto__', 'constructor', 'prototype'])(
    '%s is refused by name as a language and as a key',
    (name) => {
      const translations = (inner: string): unknown => JSON.parse(`{"translations":${inner},${json}`)
      expect(errors(translations(`{"${name}":{"title":"T"}}`))).toEqual([`reserved translations.${name}`])
      expect(errors(translations(`{"de":{"${name}":"T"}}`))).toEqual([`reserved translations.de.${name}`])
      untouched()
    },
  )
})

describe('anything', () => {
  test('objects that name a method of all objects are no numbers and throw nothing', () => {
    for (const odd of [{ toString: 1 }, { valueOf: null, toString: null }, { toJSON: 1 }])
      for (const scale of [
        { from: odd, to: 5 },
        { from: 0, to: odd },
      ])
        expect(parsePrompt(withQuestions({ ...rating, scale })).status).toBe('invalid')
  })

  test('never throws, takes again what it has taken, and leaves what it was given', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true })
    const fields = fc.constantFrom(
      ...Object.keys(withFields({})),
      'thanks',
      'display',
      'trigger',
      'limits',
      'targeting',
      'translations',
    )
    const places = fc.constantFrom(
      'scale',
      'options',
      'when',
      'last',
      'type',
      'id',
      'text',
      'link',
      'rows',
      'min',
      'max',
      'fields',
    )
    const definitions = fc.oneof(
      anything,
      fc.tuple(fields, anything).map(([name, value]) => withFields({ [name]: value })),
      fc
        .tuple(fc.constantFrom(...Object.values(everyType)), places, anything)
        .map(([question, name, value]) => withQuestions({ ...question, [name]: value })),
    )
    fc.assert(
      fc.property(definitions, (value) => {
        const parsed = parsePrompt(value)
        if (parsed.status === 'ok') {
          expect(parsePrompt(parsed.prompt)).toEqual({ ...parsed, issues: [] })
          expect(start(parsed.prompt).phase).toBe('asking')
        } else {
          expect(parsed.issues.length).toBeGreaterThan(0)
          for (const { code, path, message } of parsed.issues)
            expect([typeof code, typeof path, message.length > 5]).toEqual(['string', 'string', true])
        }
      }),
      { numRuns: 3_000 },
    )
  })
})
