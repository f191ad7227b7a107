import { conditionHolds, holds, type Lookup } from '@earshot/core/condition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, lookup, name, parsed, value } from './conditions.ts'

describe('comparisons', () => {
  test.each([
    ['rating = 2', true],
    ['rating = 3', false],
    ['rating != 3', true],
    ['rating != 2', false],
    ['rating < 3', true],
    ['rating < 2', false],
    ['rating <= 2', true],
    ['rating <= 1', false],
    ['rating > 1', true],
    ['rating > 2', false],
    ['rating >= 2', true],
    ['rating >= 3', false],
    ["name = 'Ada'", true],
    ["name = 'ada'", false],
    ["name != 'Bob'", true],
    ["name < 'Bob'", true],
    ["name > 'Bob'", false],
    ["name >= 'Ada'", true],
    ["name <= 'Ad'", false],
    ['2 = rating', true],
    ['1 < 2', true],
    ["'a' < 'b'", true],
    ['rating = rating', true],
    ["yes = 'true'", true],
    ["context.first-order = 'true'", true],
    ['zero = 0', true],
    ['zero < 0.5', true],
    ['zero > -1', true],
    ['zero >= -0.25', true],
    ['rating<=2', true],
  ])('%s', (text, expected) => {
    expect(check(text)).toBe(expected)
  })

  test('a number and a text that reads as a number are compared as numbers', () => {
    expect(check('digits = 12')).toBe(true)
    expect(check('digits > 9')).toBe(true)
    expect(check('context.table in (11, 12)')).toBe(true)
    expect(check("rating = '2'")).toBe(true)
    expect(check("rating = '2.0'")).toBe(true)
  })

  test('two texts are compared as texts, also where both read as numbers', () => {
    expect(check("digits > '9'")).toBe(false)
    expect(check("digits = '12.0'")).toBe(false)
    expect(check("context.table = '12'")).toBe(true)
  })

  test.each(['=', '<', '<=', '>', '>='])('a text that is no number is never %s a number', (operator) => {
    expect(check(`name ${operator} 1`)).toBe(false)
    expect(check(`1 ${operator} name`)).toBe(false)
  })

  test('a text that is no number differs from every number', () => {
    expect(check('name != 1')).toBe(true)
  })

  test('an empty text is not 0', () => {
    expect(check('empty = 0')).toBe(false)
    expect(check('empty <= 0')).toBe(false)
    expect(check("empty = ''")).toBe(true)
    expect(conditionHolds('blank = 0 or blank < 1', () => ' ')).toBe(false)
  })
})

describe('what is missing', () => {
  test.each(['=', '!=', '<', '<=', '>', '>=', '~', 'has'])('makes %s false on either side', (operator) => {
    expect(check(`gone ${operator} 'x'`)).toBe(false)
    expect(check(`gone ${operator} 1`)).toBe(false)
    expect(check(`name ${operator} gone`)).toBe(false)
    expect(check(`gone ${operator} gone`)).toBe(false)
  })

  test('makes in false, as the left side and as an item', () => {
    expect(check("gone in ('x', 1)")).toBe(false)
    expect(check('rating in (gone, 3)')).toBe(false)
    expect(check('rating in (gone, 2)')).toBe(true)
    expect(check('gone in (gone)')).toBe(false)
  })

  test('not turns such a false into true', () => {
    expect(check('not gone = 1')).toBe(true)
    expect(check('not gone')).toBe(true)
  })

  test('a bare name tells whether it was answered or is present', () => {
    expect(check('rating')).toBe(true)
    expect(check('zero')).toBe(true)
    expect(check('empty')).toBe(true)
    expect(check('gone')).toBe(false)
  })

  test('“does not fit” counts as answered, and is beside every comparison', () => {
    expect(check('none')).toBe(true)
    expect(check('none = 0')).toBe(false)
    expect(check('none != 0')).toBe(false)
    expect(check('none <= 2')).toBe(false)
    expect(check("none in ('null')")).toBe(false)
    expect(check("none ~ '*'")).toBe(false)
  })
})

test('an answer of several fields is compared without running what it holds', () => {
  const sent = { toString: 'x', valueOf: 'x' }
  for (const operator of ['=', '<', '<=', '>', '>=', '~', 'has'])
    for (const other of ["'x'", '1'])
      expect(() => conditionHolds(`a ${operator} ${other}`, () => sent)).not.toThrow()
  expect(conditionHolds("a = 'x'", () => sent)).toBe(false)
  expect(conditionHolds("a != 'x'", () => sent)).toBe(false)
  expect(conditionHolds('a', () => sent)).toBe(true)
})

describe('in and has', () => {
  test.each([
    ['rating in (1, 2)', true],
    ['rating in (1, 3)', false],
    ['rating in (2)', true],
    ["name in ('Bob', 'Ada')", true],
    ["'12' in (digits)", true],
    ['not rating in (1, 3)', true],
    ["what has 'price'", true],
    ["what has 'time'", false],
    ["what has 'pri'", false],
    ['points has 2', true],
    ["points has '2'", true],
    ['points has 3', false],
    ["name has 'Ada'", true],
    ["name has 'A'", false],
    ["not what has 'time'", true],
  ])('%s is %s', (text, expected) => {
    expect(check(text)).toBe(expected)
  })
})

describe('and, or, not, parentheses', () => {
  const truth = (text: string, a: boolean, b: boolean, c: boolean): boolean =>
    conditionHolds(text, (asked) => ({ a, b, c })[asked] || undefined)
  const all = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean())

  test.each<[string, (a: boolean, b: boolean, c: boolean) => boolean]>([
    ['a and b', (a, b) => a && b],
    ['a or b', (a, b) => a || b],
    ['not a', (a) => !a],
    ['not not a', (a) => a],
    ['a or b and c', (a, b, c) => a || (b && c)],
    ['a and b or c', (a, b, c) => (a && b) || c],
    ['(a or b) and c', (a, b, c) => (a || b) && c],
    ['a and (b or c)', (a, b, c) => a && (b || c)],
    ['not a and b', (a, b) => !a && b],
    ['not a or b', (a, b) => !a || b],
    ['not (a and b)', (a, b) => !(a && b)],
    ['not (a or b) and c', (a, b, c) => !(a || b) && c],
    ['((a))', (a) => a],
    ['a and not b or not c', (a, b, c) => (a && !b) || !c],
  ])('%s', (text, expected) => {
    fc.assert(
      fc.property(all, ([a, b, c]) => {
        expect(truth(text, a, b, c)).toBe(expected(a, b, c))
      }),
    )
  })

  test('not reaches over a whole comparison', () => {
    expect(check('not rating = 3')).toBe(true)
    expect(check('not rating = 2')).toBe(false)
    expect(parsed('not rating = 2')).toEqual({
      type: 'not',
      of: { type: '=', left: name('rating'), right: value(2) },
    })
  })
})

describe('prototypes', () => {
  test('names such as __proto__ and constructor are names and nothing more', () => {
    const nobody: Lookup = () => undefined
    for (const text of ['__proto__', 'constructor', 'toString', 'context.__proto__', 'a.constructor'])
      expect(conditionHolds(text, nobody)).toBe(false)
  })
})

describe('a parsed condition', () => {
  test.each([
    'rating in (1, 2)',
    'rating in (3, gone)',
    "not name in ('Bob')",
    'not rating = 2',
    'not (gone or none)',
    "what has 'price' and not gone",
    "page.path ~ '/order/*' or gone",
    'rating <= 2 and not digits > 12',
  ])('holds as its text does: %s', (text) => {
    expect(holds(parsed(text), lookup)).toBe(check(text))
    expect(holds(parsed(`not (${text})`), lookup)).toBe(!check(text))
  })
})

describe('lists and dates', () => {
  test.each([
    ["what = 'price'", true],
    ["what = 'time'", false],
    ["what ~ 'fair*'", true],
    ["what in ('time', 'price')", true],
    ["'2026-11-21' < '2026-12-01'", true],
    ["'2026-11-21T09:00Z' > '2026-11-21'", true],
    ["'2026-11-21' >= '2026-11-21' and not '2026-11-21' > '2026-11-21'", true],
  ])('%s is %s', (text, expected) => {
    expect(check(text)).toBe(expected)
  })
})
