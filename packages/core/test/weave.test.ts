import { weave } from '@earshot/core/weave'
import { describe, expect, test } from 'vitest'

const known: Readonly<Record<string, unknown>> = {
  rating: 1,
  zero: 0,
  yes: false,
  none: null,
  what: ['a', 'b'],
  contact: { email: 'ada@example.org' },
  'context.table': '12',
  'context.first-order': 'true',
}
const put = (text: string, values = known): string =>
  weave(text, (name) => (Object.hasOwn(values, name) ? values[name] : undefined))

describe('weave', () => {
  test.each([
    ['Table {context.table}', 'Table 12'],
    ['{context.table}{context.table}', '1212'],
    ['First: {context.first-order}', 'First: true'],
    ['You said {rating}, {zero}, {yes}.', 'You said 1, 0, false.'],
    ['By {context.due}.', 'By .'],
    ['{none}{contact}!', '!'],
    ['You chose {what}.', 'You chose a, b.'],
    ['no names', 'no names'],
    ['', ''],
    ['{}', '{}'],
    ['{ context.table }', '{ context.table }'],
    ['{{context.table}}', '{12}'],
    ['{context.table', '{context.table'],
    ['context.table}', 'context.table}'],
  ])('%j gives %j', (text, expected) => {
    expect(put(text)).toBe(expected)
  })

  test('a value is text: neither markup, nor a pattern, nor woven again', () => {
    const value = "<b>$& $1 $' {rating}</b>"
    expect(put('[{a}]', { a: value, rating: 5 })).toBe(`[${value}]`)
  })

  test('a name of every prototype has no value', () => {
    expect(put('{constructor}{__proto__}{toString}')).toBe('')
  })

  test('a megabyte of braces does not take long', () => {
    const begin = performance.now()
    expect(put('{'.repeat(1_000_000))).toHaveLength(1_000_000)
    expect(put(`{${'a'.repeat(1_000_000)}`)).toHaveLength(1_000_001)
    expect(performance.now() - begin).toBeLessThan(1_000)
  })
})
