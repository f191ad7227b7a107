import { expect, test } from 'vitest'
import { readCall } from '../src/configured/read-call.ts'

function read(given: object): { readonly settings: unknown; readonly told: readonly string[] } {
  const told: string[] = []
  return { settings: readCall(given, (sentence) => told.push(sentence)), told }
}

test('what a call takes is read, and nothing is told', () => {
  expect(read({ context: { order: 'A-1' }, display: { as: 'modal', at: 'center' }, locale: 'de' })).toEqual({
    settings: { context: { order: 'A-1' }, display: 'modal', placement: 'center', locale: 'de' },
    told: [],
  })
})

test.each([
  [
    { placement: 'center' },
    /^“placement” does nothing in a call, which takes context, display: \{ as, at \}/,
  ],
  [{ display: { as: 'modla' } }, /^display “modla” does nothing/],
])('what it does not take is told: %j', (given, sentence) => {
  expect(read(given)).toEqual({ settings: {}, told: [expect.stringMatching(sentence)] })
})

test('of a context too much for a receiver, which would refuse the answer with it, the rest is kept', () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`a${at}`, '1']))
  const { settings, told } = read({ context: { ...many, constructor: 'b' } })
  expect(Object.keys((settings as { context: object }).context)).toHaveLength(50)
  expect(told).toEqual([
    'context.constructor is left out: JavaScript keeps this name for itself.',
    'a context of 60 names is too much; only the first 50 are kept.',
  ])
})
