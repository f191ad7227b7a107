import type { Answer } from '@earshot/core/answer'
import { isCriticism } from '@earshot/core/is-criticism'
import { describe, expect, test } from 'vitest'

const rating = (value: Answer['value'], question = 'rating'): { answers: readonly Answer[] } => ({
  answers: [{ question, value }],
})

describe('by the scale', () => {
  test.each<[string, readonly [number, number], readonly number[], readonly number[]]>([
    ['four points', [1, 4], [1, 2], [3, 4]],
    ['five points', [1, 5], [1, 2], [3, 4, 5]],
    ['two points', [1, 2], [1], [2]],
    ['three points', [1, 3], [1], [2, 3]],
    ['seven points', [1, 7], [1, 2, 3], [4, 5, 6, 7]],
    ['0 to 10', [0, 10], [0, 1, 2, 3, 4], [5, 6, 7, 8, 9, 10]],
  ])('%s: what lies below the middle', (_, scale, criticism, fine) => {
    for (const value of criticism) expect(isCriticism(rating(value), undefined, { rating: scale })).toBe(true)
    for (const value of fine) expect(isCriticism(rating(value), undefined, { rating: scale })).toBe(false)
  })

  test('any row of a matrix is enough', () => {
    const scales = { matrix: [1, 4] } as const
    const rows = (value: Answer['value']): boolean => isCriticism(rating(value, 'matrix'), undefined, scales)
    expect(rows({ food: 4, drinks: 2 })).toBe(true)
    expect(rows({ food: 4, drinks: 3 })).toBe(false)
    expect(rows({ food: 4, drinks: null })).toBe(false)
    expect(rows({})).toBe(false)
  })

  test('any rating is enough', () => {
    const answers = [
      { question: 'food', value: 4 },
      { question: 'service', value: 1 },
    ]
    expect(isCriticism({ answers }, {}, { food: [1, 4], service: [1, 4] })).toBe(true)
    expect(isCriticism({ answers }, {}, { food: [1, 4] })).toBe(false)
  })

  test.each<[string, Answer['value']]>([
    ['does not fit', null],
    ['a text', '1'],
    ['a list', ['1']],
    ['true', true],
  ])('%s is no low rating', (_, value) => {
    expect(isCriticism(rating(value), undefined, { rating: [1, 4] })).toBe(false)
  })

  test('without answers, without scales, for a question of another name', () => {
    expect(isCriticism({ answers: [] }, undefined, { rating: [1, 4] })).toBe(false)
    expect(isCriticism(rating(1), undefined)).toBe(false)
    expect(isCriticism(rating(1, 'constructor'), undefined, {})).toBe(false)
    expect(isCriticism(rating(1, '__proto__'), undefined, {})).toBe(false)
  })
})

describe("by the prompt's own condition", () => {
  const prompt = { criticism: "rating = 1 or context.table = '13' or what has 'unfair'" }

  test('which is asked in place of the scale', () => {
    expect(isCriticism(rating(1), prompt, { rating: [1, 4] })).toBe(true)
    expect(isCriticism(rating(2), prompt, { rating: [1, 4] })).toBe(false)
  })

  test('which sees answers and context', () => {
    expect(isCriticism({ ...rating(4), context: { table: '13' } }, prompt)).toBe(true)
    expect(isCriticism({ ...rating(4), context: { table: '12' } }, prompt)).toBe(false)
    expect(isCriticism(rating(['price', 'unfair'], 'what'), prompt)).toBe(true)
    expect(isCriticism({ answers: [] }, prompt)).toBe(false)
  })

  test('which may be one that never holds', () => {
    expect(isCriticism(rating(1), { criticism: 'not rating' }, { rating: [1, 4] })).toBe(false)
  })
})
