import type { EarshotEvent } from '@earshot/core/event'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { body } from '../src/body.ts'
import { response, shown } from './events.ts'

const batchOf = (value: unknown) => [value] as unknown as readonly EarshotEvent[] // any JSON will do here

describe('body', () => {
  test('is a JSON array of the events, and as long as it says', () => {
    const batch = [shown('a'), response('a', 2, 'submitted', 'Grüße 🍜')]
    const { text, bytes } = body(batch)
    expect(JSON.parse(text)).toEqual(batch)
    expect(bytes).toBe(Buffer.byteLength(text))
    expect(body([])).toEqual({ text: '[]', bytes: 2 })
  })

  test('reads back as what was written, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        fc.pre(!JSON.stringify(value).includes('\\u0000'))
        expect(JSON.parse(body(batchOf(value)).text)).toEqual(JSON.parse(JSON.stringify([value])))
      }),
    )
  })

  test('writes lone surrogates as toWellFormed does, in keys and values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd700, max: 0xe0ff })), (units) => {
        const text = String.fromCharCode(...units)
        const wellFormed = Buffer.from(text, 'utf8').toString('utf8')
        expect(JSON.parse(body(batchOf({ [text]: text })).text)).toEqual([{ [wellFormed]: wellFormed }])
      }),
    )
    expect(body(batchOf('a\ud83cb\udf5c')).text).toBe('["a\ufffdb\ufffd"]')
    expect(body(batchOf('\ud83c\udf5c')).text).toBe('["\ud83c\udf5c"]')
  })

  test('leaves NUL out', () => {
    expect(body(batchOf({ 'a\0': 'b\0c' })).text).toBe('[{"a":"bc"}]')
  })

  test('leaves alone what only looks like an escape', () => {
    for (const text of ['\\u0000', '\\ud83c', '\\', '"\n\u0001', '\\\\u0000'])
      expect(JSON.parse(body(batchOf(text)).text)).toEqual([text])
  })

  test('writes what a framework has wrapped as plain data', () => {
    const event = response('a')
    const answers = new Proxy(event.data.answers, {})
    expect(body([{ ...event, data: { ...event.data, answers } }])).toEqual(body([event]))
  })

  test('keeps own keys that look dangerous as plain data', () => {
    const value = JSON.parse('{"__proto__":{"polluted":1},"constructor":2}')
    expect(body(batchOf(value)).text).toBe('[{"__proto__":{"polluted":1},"constructor":2}]')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('throws for what JSON has no form for', () => {
    const circle: unknown[] = []
    circle.push(circle)
    expect(() => body(batchOf(circle))).toThrow(TypeError)
    expect(() => body(batchOf(1n))).toThrow(TypeError)
  })

  describe('in a page that defines toJSON', () => {
    const targets = [Array.prototype, Object.prototype, String.prototype, Number.prototype]
    afterEach(() => {
      for (const target of targets) Reflect.deleteProperty(target, 'toJSON')
    })

    test('is the same', () => {
      const batch = [shown('a'), response('a', 2)]
      const before = body(batch)
      for (const target of targets) {
        Object.defineProperty(target, 'toJSON', { configurable: true, value: () => 'polluted' })
      }
      expect(body(batch)).toEqual(before)
    })
  })
})
