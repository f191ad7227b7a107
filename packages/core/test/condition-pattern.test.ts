import { conditionHolds } from '@earshot/core/condition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from './conditions.ts'

describe('~', () => {
  test.each([
    ['/order/A-1/thanks', '/order/*/thanks', true],
    ['/order//thanks', '/order/*/thanks', true],
    ['/order/A-1/thanks/', '/order/*/thanks', false],
    ['/shop/order/A-1/thanks', '/order/*/thanks', false],
    ['abc', 'a?c', true],
    ['ac', 'a?c', false],
    ['abc', '???', true],
    ['abc', '????', false],
    ['abc', '*', true],
    ['', '*', true],
    ['', '', true],
    ['', '?', false],
    ['a', '', false],
    ['abcabc', '*abc', true],
    ['abcabd', '*abc', false],
    ['abc', 'abc**', true],
    ['aXbXc', 'a*b*c', true],
    ['aXbX', 'a*b*c', false],
    ['a.c', 'a.c', true],
    ['abc', 'a.c', false],
    ['a[bc]', 'a[bc]', true],
    ['ABC', 'abc', false],
    ['a*c', 'a*c', true],
    ['line\nline', 'line*line', true],
  ])('“%s” against “%s” is %s', (text, pattern, expected) => {
    expect(conditionHolds('text ~ pattern', (asked) => (asked === 'text' ? text : pattern))).toBe(expected)
  })

  test('reads numbers as they are written', () => {
    expect(check("rating ~ '2'")).toBe(true)
    expect(check("digits ~ '1?'")).toBe(true)
  })

  test('agrees with a regular expression', () => {
    const letters = (more: string): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom(...`ab${more}`), maxLength: 12 })
    fc.assert(
      fc.property(letters('c'), letters('*?'), (text, pattern) => {
        const regexp = new RegExp(`^${pattern.replace(/\*/g, '.*').replace(/\?/g, '.')}$`)
        expect(conditionHolds('t ~ p', (asked) => (asked === 't' ? text : pattern))).toBe(regexp.test(text))
      }),
      { numRuns: 2_000 },
    )
  })

  // Backtracking over each star would need more steps than there are atoms; this takes one product of the lengths.
  test.each([
    ['many stars', '*a'.repeat(500), 'a'.repeat(20_000)],
    ['a long tail after a star', `*${'a'.repeat(1_000)}`, 'a'.repeat(20_000)],
    ['stars in a row', '*'.repeat(5_000), 'a'.repeat(20_000)],
    ['stars and question marks', '*?'.repeat(500), 'a'.repeat(20_000)],
  ])('stays fast on %s', (_, pattern, text) => {
    const begin = performance.now()
    const result = conditionHolds('t ~ p', (asked) => (asked === 't' ? text : `${pattern}b`))
    expect(result).toBe(false)
    expect(performance.now() - begin).toBeLessThan(1_000)
  })
})
