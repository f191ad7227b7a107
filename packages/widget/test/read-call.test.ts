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
