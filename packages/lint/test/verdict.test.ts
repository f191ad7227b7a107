import { type Condition, holds, parseCondition } from '@earshot/core/condition'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verdict } from '../src/verdict.ts'

function parsed(text: string): Condition {
  const result = parseCondition(text)
  if (result.status === 'invalid') throw new Error(`${text}: ${result.message}`)
  return result.condition
}

describe('verdict', () => {
  it.each([
    ['a = 1', 'yes'],
    ['a = 2', 'no'],
    ['b = 1', 'no'],
    ['c = 1', 'maybe'],
    ['c', 'maybe'],
    ['not c', 'maybe'],
    ['a = 2 and c', 'no'],
    ['a = 1 and c', 'maybe'],
    ['a = 1 or c', 'yes'],
    ['a = 2 or c', 'maybe'],
    ['c or b or a in (1, 2)', 'yes'],
    ['not (c or a = 1)', 'no'],
    ['a = c', 'maybe'],
    ["'text'", 'yes'],
  ])('%s: %s', (text, expected) => {
    const known = new Map<string, unknown>([
      ['a', 1],
      ['b', undefined],
    ])
    expect(verdict(parsed(text), known)).toBe(expected)
  })

  it('never contradicts core, whatever the unknown values turn out to be', () => {
    const leaf = fc
      .tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('=', '!=', '<', '>='),
        fc.integer({ min: 0, max: 2 }),
      )
      .map((parts) => parts.join(' '))
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tie('node'), fc.constantFrom('and', 'or'), tie('node'))
          .map((parts) => `(${parts.join(' ')})`),
        tie('node').map((inner) => `not ${inner}`),
      ),
    }))
    const value = fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined })
    fc.assert(
      fc.property(node, fc.tuple(value, value, value), fc.subarray(['a', 'b', 'c']), (text, values, told) => {
        const all = new Map(values.map((item, index) => ['abc'[index], item]))
        const known = new Map(told.map((name) => [name, all.get(name)]))
        const found = verdict(parsed(text), known)
        const truth = holds(parsed(text), (name) => all.get(name))
        expect([truth ? 'yes' : 'no', 'maybe']).toContain(found)
      }),
    )
  })
})
