import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retryAfter } from '../src/retry-after.ts'

const read = (header?: string, date?: string, fromBody?: unknown) =>
  retryAfter(
    new Headers({
      ...(header !== undefined && { 'retry-after': header }),
      ...(date !== undefined && { date }),
    }),
    fromBody,
  )
const date = 'Sat, 21 Nov 2026 12:00:00 GMT'

test('reads seconds', () => {
  expect(read('7')).toBe(7_000)
  expect(read('0')).toBe(1_000)
  expect(read('1000000000')).toBe(86_400_000)
})

test('measures a date against the Date of the same reply', () => {
  expect(read('Sat, 21 Nov 2026 12:02:00 GMT', date)).toBe(120_000)
  expect(read('Saturday, 21-Nov-26 12:02:00 GMT', date)).toBe(120_000)
  expect(read('Sat, 21 Nov 2026 12:00:00 GMT', date)).toBe(1_000)
  expect(read('Sat, 21 Nov 2026 11:59:00 GMT', date)).toBeUndefined()
  expect(read('Sat, 21 Nov 2026 12:02:00 GMT')).toBeUndefined()
  expect(read('Sat, 21 Nov 2026 12:02:00 GMT', 'soon')).toBeUndefined()
})

test('N16 makes nothing of garbage', () => {
  for (const garbage of ['', '-5', '1.5', '1e3', 'soon', '5 s', 'NaN', 'Gibberish GMT']) {
    expect(read(garbage, date), garbage).toBeUndefined()
  }
  expect(read()).toBeUndefined()
})

test('believes the body before the header, where it makes sense', () => {
  expect(read('7', date, 3_000)).toBe(3_000)
  expect(read('7', date, 1e12)).toBe(86_400_000)
  for (const garbage of [-1, Number.NaN, '3000', null, {}]) expect(read('7', date, garbage)).toBe(7_000)
})

test('is undefined or between 1 s and 24 h whatever comes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.anything(), (header, sent, fromBody) => {
      const ms = retryAfter({ get: (name) => (name === 'date' ? sent : header) }, fromBody)
      return ms === undefined || (ms >= 1_000 && ms <= 86_400_000)
    }),
  )
})
