import { parseDuration } from '@earshot/core/duration'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('parseDuration', () => {
  test.each([
    ['500ms', 500],
    ['5s', 5_000],
    ['2m', 120_000],
    ['4h', 14_400_000],
    ['30d', 2_592_000_000],
    ['0s', 0],
    ['1.5s', 1_500],
    ['0.25h', 900_000],
    [' 5s ', 5_000],
    ['999999d', 86_399_913_600_000],
  ])('%s is %i ms', (text, expected) => {
    expect(parseDuration(text)).toBe(expected)
  })

  test.each([
    '',
    ' ',
    '5',
    's',
    '-5s',
    '+5s',
    '5 s',
    '5S',
    '5w',
    '5min',
    '1h30m',
    '.5s',
    '5.s',
    '5,5s',
    '1e3s',
    '0x5s',
    '5s5s',
    'Infinityd',
    '٥s',
    '1000000s',
    '1.2345s',
  ])('%j is no duration', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })

  test('every whole number of up to six digits is read, in every unit', () => {
    const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom(...Object.entries(units)),
        (count, unit) => {
          expect(parseDuration(`${count}${unit[0]}`)).toBe(count * unit[1])
        },
      ),
    )
  })

  test('a long text is refused at once', () => {
    expect(parseDuration(`${'9'.repeat(1_000_000)}s`)).toBeUndefined()
    expect(parseDuration(`${' '.repeat(1_000_000)}x`)).toBeUndefined()
  })
})
