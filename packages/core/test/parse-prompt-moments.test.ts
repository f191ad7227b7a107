import { describe, expect, test } from 'vitest'
import { errors, fine, firstMessage, told, withFields } from './definitions.ts'

describe('from and until', () => {
  test.each(['2026-12-01', '2026-12-01 18:00', '2028-02-29', '2026-12-31 23:59', '2026-12-31 00:00'])(
    '%s is taken',
    (moment) => {
      expect(told(withFields({ from: moment }))).toEqual(fine)
      expect(told(withFields({ until: moment }))).toEqual(fine)
    },
  )

  test.each([
    '',
    '2026-12',
    '1.12.2026',
    '2026-12-01T18:00',
    '2026-12-01 18:00:00',
    '2026-12-01 6:00',
    '2026-12-01 25:00',
    '2026-12-01 18:60',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    ' 2026-12-01',
    '2026-12-01 ',
    20_261_201,
    null,
    ['2026-12-01'],
  ])('%j is told', (moment) => {
    expect(errors(withFields({ from: moment }))).toEqual(['bad-date from'])
    expect(errors(withFields({ until: moment }))).toEqual(['bad-date until'])
  })

  test('the message says how to write it', () => {
    expect(firstMessage(withFields({ from: 'tomorrow' }))).toBe(
      'from is “tomorrow”. Write a day like 2026-12-01, or a minute like 2026-12-01 18:00, in the place’s own time.',
    )
  })

  test.each([
    ['2026-12-02', '2026-12-01'],
    ['2026-12-01 18:00', '2026-12-01 17:59'],
    ['2026-12-02 18:00', '2026-12-01'],
    ['2026-12-01', '2026-11-30 23:59'],
  ])('from %s until %s ends before it begins', (from, until) => {
    expect(errors(withFields({ from, until }))).toEqual(['ends-early until'])
    expect(firstMessage(withFields({ from, until }))).toBe(
      `until is “${until}”, before from, “${from}”: it would never be asked. Change one of them.`,
    )
  })

  test.each([
    ['2026-12-01', '2026-12-01'],
    ['2026-12-01 18:00', '2026-12-01'],
    ['2026-12-01 18:00', '2026-12-01 18:00'],
    ['2026-12-01', '2026-12-01 00:00'],
  ])('from %s until %s is taken', (from, until) => {
    expect(told(withFields({ from, until }))).toEqual(fine)
  })

  test('what is no date is told once, and what is no definition not at all', () => {
    expect(errors(withFields({ from: '2026-12-02', until: 'x' }))).toEqual(['bad-date until'])
    expect(errors(null)).toEqual(['wrong-type '])
  })
})
