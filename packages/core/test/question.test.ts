import { questionTypes, scalePoints } from '@earshot/core/question'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyType } from './prompts.ts'

describe('questionTypes', () => {
  test('are the eleven documented ones', () => {
    expect(questionTypes).toEqual([
      'rating',
      'choice',
      'choices',
      'text',
      'contact',
      'matrix',
      'ranking',
      'number',
      'date',
      'consent',
      'message',
    ])
    expect([...questionTypes].sort()).toEqual(Object.keys(everyType).sort())
  })
})

describe('scalePoints', () => {
  test('stores words as 1 to n, low first', () => {
    expect(scalePoints(['Poor', 'Fair', 'Good', 'Outstanding'])).toEqual([
      { value: 1, label: 'Poor' },
      { value: 2, label: 'Fair' },
      { value: 3, label: 'Good' },
      { value: 4, label: 'Outstanding' },
    ])
  })

  test('stores a range as the numbers shown; only its ends have words', () => {
    const points = scalePoints({ from: 0, to: 10, low: 'Not at all likely', high: 'Extremely likely' })
    expect(points).toHaveLength(11)
    expect(points[0]).toEqual({ value: 0, label: '0 Not at all likely' })
    expect(points[5]).toEqual({ value: 5, label: '5' })
    expect(points[10]).toEqual({ value: 10, label: '10 Extremely likely' })
  })

  test('a range without words has its numbers', () => {
    expect(scalePoints({ from: 1, to: 2, low: '', high: '' })).toEqual([
      { value: 1, label: '1' },
      { value: 2, label: '2' },
    ])
  })

  test('every range has each of its numbers once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 10 }), (from, more) => {
        const values = scalePoints({ from, to: from + more, low: 'l', high: 'h' }).map(({ value }) => value)
        expect(values).toEqual(Array.from({ length: more + 1 }, (_, index) => from + index))
      }),
    )
  })
})
