import { type Condition, holds, parseCondition } from '@earshot/core/condition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, lookup, name, parsed, value } from './conditions.ts'

describe('what is read', () => {
  test.each<[string, Condition]>([
    ['rating', name('rating')],
    ["'it is'", value('it is')],
    ["''", value('')],
    ['-1.5', value(-1.5)],
    ['order-2', name('order-2')],
    ['context.first-order', name('context.first-order')],
    ['context.2', name('context.2')],
    ['_a', name('_a')],
    ['android', name('android')],
    ['inside', name('inside')],
    ['a = 1 and b', { type: 'and', left: { type: '=', left: name('a'), right: value(1) }, right: name('b') }],
    ['a in (1,b)', { type: 'in', left: name('a'), right: { type: 'list', items: [value(1), name('b')] } }],
    ['\n\ta \r= 1 ', { type: '=', left: name('a'), right: value(1) }],
    ["a = 'über 😀 and or'", { type: '=', left: name('a'), right: value('über 😀 and or') }],
  ])('%j', (text, expected) => {
    expect(parsed(text)).toEqual(expected)
  })

  test('the names, in the order in which they are written', () => {
    const result = parseCondition("not (rating <= 2) and context.table in (a, 'b') or what has c or rating")
    expect(result.status === 'ok' && result.names).toEqual([
      'rating',
      'context.table',
      'a',
      'what',
      'c',
      'rating',
    ])
  })

  test('prints and reads back to the same', () => {
    const operand: fc.Arbitrary<Condition> = fc.oneof(
      fc.constantFrom('a', 'b-c', 'context.d', 'notes').map(name),
      fc.integer({ min: -99, max: 99 }).map(value),
      fc.constantFrom('', 'x', 'and', '(', '1').map(value),
    )
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        operand,
        fc.record({
          type: fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '~', 'has'),
          left: operand,
          right: operand,
        }),
        fc.record({
          type: fc.constant('in' as const),
          left: operand,
          right: fc.record({
            type: fc.constant('list' as const),
            items: fc.array(operand, { minLength: 1, maxLength: 3 }),
          }),
        }),
        fc.record({ type: fc.constant('not' as const), of: tie('tree') }),
        fc.record({ type: fc.constantFrom('and', 'or'), left: tie('tree'), right: tie('tree') }),
      ),
    }))
    const print = (condition: Condition): string => {
      switch (condition.type) {
        case 'value':
          return typeof condition.value === 'number' ? `${condition.value}` : `'${condition.value}'`
        case 'name':
          return condition.name
        case 'list':
          return `(${condition.items.map(print).join(', ')})`
        case 'not':
          return `not (${print(condition.of)})`
        case 'and':
        case 'or':
          return `(${print(condition.left)}) ${condition.type} (${print(condition.right)})`
        default:
          return `${print(condition.left)} ${condition.type} ${print(condition.right)}`
      }
    }
    fc.assert(
      fc.property(tree, (condition) => {
        expect(parsed(print(condition))).toEqual(condition)
      }),
    )
  })
})

describe('what does not parse', () => {
  test.each([
    ['', 0, 'expected a name, a number or a text, found the end'],
    ['   ', 3, 'expected a name, a number or a text, found the end'],
    ['rating <=', 9, 'expected a name, a number or a text, found the end'],
    ['rating <= and', 10, 'expected a name, a number or a text, found “and”'],
    ['rating == 2', 8, 'expected a name, a number or a text, found “=”'],
    ['rating 2', 7, 'expected “and”, “or” or the end, found “2”'],
    ['rating <= 2 rating', 12, 'expected “and”, “or” or the end, found “rating”'],
    ["rating 'x'", 7, 'expected “and”, “or” or the end, found “x”'],
    ['a = 1 = 1', 6, 'expected “and”, “or” or the end, found “=”'],
    ['a)', 1, 'expected “and”, “or” or the end, found “)”'],
    ['(a', 2, 'expected “)”, found the end'],
    ['(a b', 3, 'expected “)”, found “b”'],
    ['()', 1, 'expected a name, a number or a text, found “)”'],
    ['a and', 5, 'expected a name, a number or a text, found the end'],
    ['and a', 0, 'expected a name, a number or a text, found “and”'],
    ['a or or b', 5, 'expected a name, a number or a text, found “or”'],
    ['not', 3, 'expected a name, a number or a text, found the end'],
    ['a = not b', 4, 'expected a name, a number or a text, found “not”'],
    ['a in 1', 5, 'expected “(” and a list, found “1”'],
    ['a in', 4, 'expected “(” and a list, found the end'],
    ['a in ()', 6, 'expected a name, a number or a text, found “)”'],
    ['a in (1', 7, 'expected “,” or “)”, found the end'],
    ['a in (1 2)', 8, 'expected “,” or “)”, found “2”'],
    ['(a in (1) b', 10, 'expected “)”, found “b”'],
    ['a in (1) and (b c', 16, 'expected “)”, found “c”'],
    ['(a) and b in (1 c', 16, 'expected “,” or “)”, found “c”'],
    ['a in (1,)', 8, 'expected a name, a number or a text, found “)”'],
    ['a has', 5, 'expected a name, a number or a text, found the end'],
    ['a has (b)', 6, 'expected a name, a number or a text, found “(”'],
    ["a = 'open", 4, 'this text has no closing quote'],
    ['a = "x"', 4, "texts stand in single quotes: 'like this'"],
    ['a & b', 2, '“&” means nothing here'],
    ['a ! b', 2, '“!” means nothing here'],
    ['a.', 1, '“.” means nothing here'],
    ['  #', 2, '“#” means nothing here'],
    ['a = 5s', 4, '“5s” means nothing here'],
    ['2nd = 1', 0, '“2nd” means nothing here'],
    ['a = 1.5.2', 7, '“.” means nothing here'],
    ['a\n= 1 ;', 6, '“;” means nothing here'],
  ])('%j is told at character %i', (text, position, message) => {
    expect(parseCondition(text)).toEqual({ status: 'invalid', position, message })
  })

  test('a character of two units is told whole', () => {
    expect(parseCondition('a = 😀')).toEqual({
      status: 'invalid',
      position: 4,
      message: '“😀” means nothing here',
    })
  })

  test('conditionHolds throws a TypeError that names the text and the word, counted from 1', () => {
    expect(() => check('rating <= ')).toThrow(new TypeError('conditionHolds: rating <=  (word 3)'))
    expect(() => check('')).toThrow(new TypeError('conditionHolds:  (word 1)'))
  })

  test('any text parses or is told with a position inside it', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      'and',
      'or',
      'not',
      'in',
      'has',
      '(',
      ')',
      ',',
      "'",
      '1',
      '-1.5',
      '5s',
      "''",
      "'12'",
      'rating',
      'context.table',
      'Infinity',
      'what',
      '<=',
      '!=',
      '>',
      '=',
      '~',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join(' ')),
    )
    fc.assert(
      fc.property(text, (given) => {
        const result = parseCondition(given)
        if (result.status === 'invalid') {
          expect(result.position).toBeGreaterThanOrEqual(0)
          expect(result.position).toBeLessThanOrEqual(given.length)
          expect(result.message).not.toBe('')
          expect(() => check(given)).toThrow(TypeError)
        } else expect(check(given)).toBe(holds(result.condition, lookup))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('depth', () => {
  const nested = (levels: number): string => `${'('.repeat(levels)}rating${')'.repeat(levels)}`
  const negated = (levels: number): string => `${'not '.repeat(levels)}rating`

  test('50 levels are read', () => {
    expect(check(nested(50))).toBe(true)
    expect(check(negated(50))).toBe(true)
    expect(check(`${'not ('.repeat(25)}rating${')'.repeat(25)}`)).toBe(false)
  })

  test('51 levels are told', () => {
    const failure = { status: 'invalid', message: 'this nests deeper than 50 levels' }
    expect(parseCondition(nested(51))).toMatchObject({ ...failure, position: 51 })
    expect(parseCondition(negated(51))).toMatchObject(failure)
    expect(parseCondition(`${'not ('.repeat(26)}rating${')'.repeat(26)}`)).toMatchObject(failure)
  })

  test('levels that were closed do not count', () => {
    expect(check(Array.from({ length: 200 }, () => nested(50)).join(' and '))).toBe(true)
  })

  test('100,000 open parentheses are told and do not overflow the stack', () => {
    expect(parseCondition('('.repeat(100_000)).status).toBe('invalid')
    expect(parseCondition('not '.repeat(100_000)).status).toBe('invalid')
  })

  test.each(['and', 'or'])(
    'a chain of 1,000 “%s” is read and evaluated: only parentheses and not are levels',
    (joint) => {
      expect(check(Array.from({ length: 1_000 }, () => 'rating = 2').join(` ${joint} `))).toBe(true)
      expect(check(Array.from({ length: 1_000 }, () => 'rating = 3').join(` ${joint} `))).toBe(false)
    },
  )

  test('a megabyte is read in a second', () => {
    const begin = performance.now()
    expect(parseCondition(`a${' '.repeat(500_000)}=${' '.repeat(500_000)}1`).status).toBe('ok')
    expect(parseCondition(`a = '${'x'.repeat(1_000_000)}'`).status).toBe('ok')
    expect(parseCondition(`a = '${'x'.repeat(1_000_000)}`).status).toBe('invalid')
    expect(parseCondition(`${'1'.repeat(1_000_000)}x`).status).toBe('invalid')
    expect(parseCondition(`a in (${'1,'.repeat(200_000)}1)`).status).toBe('ok')
    expect(performance.now() - begin).toBeLessThan(1_000)
  })
})
