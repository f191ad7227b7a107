import { expect, test } from 'vitest'
import { graceMs, keyOf, outranks, recordOf } from '../src/record.ts'
import { response } from './events.ts'

test('a record’s key is its response, whether it is final, and its revision', () => {
  expect(keyOf(response('a', 2, 'updated'))).toEqual(['a', 0, 2])
  expect(keyOf(response('a', 3, 'submitted'))).toEqual(['a', 1, 3])
  expect(keyOf(response('a', 4, 'withdrawn'))).toEqual(['a', 1, 4])
})

test('a newer revision says more, and no partial one more than a final one', () => {
  expect(outranks(['a', 0, 2], ['a', 0, 1])).toBe(true)
  expect(outranks(['a', 1, 1], ['a', 0, 9])).toBe(true)
  expect(outranks(['a', 1, 2], ['a', 1, 1])).toBe(true)
  expect(outranks(['a', 0, 9], ['a', 1, 1])).toBe(false)
  expect(outranks(['a', 0, 1], ['a', 0, 1])).toBe(false)
  expect(outranks(['a', 1, 9], ['b', 0, 1])).toBe(false)
})

test('a record holds a copy, its length, and a time of grace', () => {
  const event = response('a', 2, 'submitted', 'ü')
  const record = recordOf([event], keyOf(event), 1_000)
  expect(record).toEqual({
    key: ['a', 1, 2],
    events: [event],
    bytes: Buffer.byteLength(JSON.stringify([event])),
    bornAt: 1_000,
    failures: 0,
    nextAt: 1_000 + graceMs,
    notBefore: 1_000 + graceMs,
  })
  expect(record.events[0]).not.toBe(event)
  expect(graceMs).toBe(15_000)
})

test('a proxy that a framework made becomes plain data', () => {
  const event = response('a')
  const answers = new Proxy(event.data.answers, {})
  const reactive = { ...event, data: { ...event.data, answers } }
  const record = recordOf([reactive], keyOf(reactive), 0)
  expect(structuredClone(record.events)).toEqual([event])
})
