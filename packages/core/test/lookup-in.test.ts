import { conditionHolds } from '@earshot/core/condition'
import { lookupIn } from '@earshot/core/lookup-in'
import { describe, expect, test } from 'vitest'

const said = {
  answers: [
    { question: 'rating', value: 1, label: 'Poor' },
    { question: 'fit', value: null, label: 'Does not fit' },
    { question: 'what', value: ['soup', 'cake'], label: ['The soup', 'The cake'] },
    { question: 'guests', value: 4 },
    { question: 'food', value: { soup: 2, cake: null }, label: ['The soup: Good', 'The cake: Had none'] },
    { question: 'day', value: '2026-11-21' },
    { question: 'team', value: true },
    { question: 'how', value: { email: 'ada@example.org' } },
    { question: 'context', value: 'a question may be called so' },
  ],
  context: { table: '12', 'first.order': 'yes' },
}

describe('lookupIn', () => {
  const lookup = lookupIn(said)

  test.each<[string, unknown]>([
    ['rating', 1],
    ['fit', null],
    ['what', ['soup', 'cake']],
    ['food.soup', 2],
    ['food.cake', null],
    ['food.bread', undefined],
    ['context.table', '12'],
    ['context.first.order', 'yes'],
    ['context', 'a question may be called so'],
    ['table', undefined],
    ['nobody', undefined],
    ['nobody.at.all', undefined],
    ['fit.x', undefined],
    ['guests.x', undefined],
  ])('%s is %j', (name, value) => {
    expect(lookup(name)).toEqual(value)
  })

  test.each(['constructor', '__proto__', 'context.constructor', 'food.constructor', 'food.__proto__', ''])(
    '“%s” is nothing, though every object has it',
    (name) => {
      expect(lookup(name)).toBeUndefined()
    },
  )

  test.each<[string, boolean]>([
    ['rating <= 2', true],
    ['fit', true],
    ['fit <= 2', false],
    ["what has 'soup'", true],
    ["what has 'bread'", false],
    ['guests > 3 and guests < 5', true],
    ['food.soup = 2', true],
    ['food.cake', true],
    ['food.cake < 2', false],
    ['food.bread', false],
    ['team', true],
    ['team = true', false],
    ["day > '2026-01-01' and day < '2027-01-01'", true],
    ["day = '2026-11-21'", true],
    ["day < '2026-11-21'", false],
  ])('a condition sees it: %s is %s', (condition, holds) => {
    expect(conditionHolds(condition, lookup)).toBe(holds)
  })

  test('a text sees the words that were shown, where there are some', () => {
    const words = lookupIn(said, true)
    expect(['rating', 'fit', 'what', 'guests', 'day', 'food.soup', 'context.table'].map(words)).toEqual([
      'Poor',
      'Does not fit',
      ['The soup', 'The cake'],
      4,
      '2026-11-21',
      2,
      '12',
    ])
  })
})
