import { allChecks, checkAnswer } from '@earshot/core/check-answer'
import { commonChecks } from '@earshot/core/common-checks'
import type { Problem } from '@earshot/core/messages/messages'
import { type NumberQuestion, questionTypes } from '@earshot/core/question'
import { rareChecks } from '@earshot/core/rare-checks'
import { describe, expect, test } from 'vitest'
import { everyType } from './prompts.ts'

const nothing = { status: 'ok', answer: undefined }
const invalid = (problem: Problem): unknown => ({ status: 'invalid', problem })
const ok = (answer: Record<string, unknown>): unknown => ({ status: 'ok', answer })

test('common and rare checks are all there are, and none is both', () => {
  const names = [...Object.keys(commonChecks), ...Object.keys(rareChecks)]
  expect(names.sort()).toEqual(questionTypes.filter((type) => type !== 'message').sort())
  expect(Object.keys(allChecks).sort()).toEqual(names)
})

describe('matrix', () => {
  const { matrix } = everyType
  const required = { ...matrix, required: true }

  test('takes a point for each row, with the words of both', () => {
    expect(checkAnswer(matrix, { drinks: 1, food: 2 })).toEqual(
      ok({
        question: 'a-matrix',
        value: { food: 2, drinks: 1 },
        label: ['The food: Good', 'The drinks: Poor'],
      }),
    )
  })

  test('“does not fit” is null, where it is offered', () => {
    const { notApplicable, ...without } = matrix
    expect(notApplicable).toBe('Had none')
    expect(checkAnswer(matrix, { food: 2, drinks: null })).toMatchObject({
      answer: { value: { food: 2, drinks: null }, label: ['The food: Good', 'The drinks: Had none'] },
    })
    expect(checkAnswer(without, { drinks: null })).toEqual(invalid('not-an-option'))
  })

  test('rows may stay open, unless it is required', () => {
    expect(checkAnswer(matrix, { food: 1 })).toMatchObject({ answer: { value: { food: 1 } } })
    expect(checkAnswer(required, { food: 1 })).toEqual(invalid('rows'))
    expect(checkAnswer(required, { food: 1, drinks: undefined })).toEqual(invalid('rows'))
    expect(checkAnswer(required, { food: 1, drinks: null })).toMatchObject({ status: 'ok' })
  })

  test('no row at all is nothing given', () => {
    for (const value of [{}, [], { food: undefined }, { dessert: 1 }])
      expect(checkAnswer(matrix, value)).toEqual(nothing)
  })

  test('rows that are not asked for are not kept', () => {
    expect(checkAnswer(matrix, JSON.parse('{"food":1,"dessert":2,"__proto__":{"x":1}}'))).toMatchObject({
      answer: { value: { food: 1 } },
    })
  })

  test.each([0, 3, '1', true, [1], {}])('refuses the point %j', (point) => {
    expect(checkAnswer(matrix, { food: point })).toEqual(invalid('not-an-option'))
  })

  test.each(['food', 1, true, null])('refuses %j', (value) => {
    expect(checkAnswer(matrix, value)).toEqual(invalid('wrong-type'))
  })
})

describe('ranking', () => {
  const { ranking } = everyType

  test('takes all ids, the first one first', () => {
    expect(checkAnswer(ranking, ['other', 'red', 'green'])).toEqual(
      ok({
        question: 'a-ranking',
        value: ['other', 'red', 'green'],
        label: ['Something else', 'Red', 'Green'],
      }),
    )
  })

  test.each([[['red']], [['red', 'green']], [['red', 'green', 'red']]])('misses places in %j', (value) => {
    expect(checkAnswer(ranking, value)).toEqual(invalid('places'))
  })

  test('an empty one is nothing given', () => {
    expect(checkAnswer(ranking, [])).toEqual(nothing)
  })

  test('refuses strangers, and what is no list', () => {
    expect(checkAnswer(ranking, ['red', 'green', 'blue'])).toEqual(invalid('not-an-option'))
    expect(checkAnswer(ranking, { 0: 'red' })).toEqual(invalid('wrong-type'))
  })
})

describe('number', () => {
  const plain: NumberQuestion = { id: 'n', type: 'number', text: 'How many?' }
  const taken = (question: NumberQuestion, value: unknown): unknown => {
    const checked = checkAnswer(question, value)
    return checked.status === 'ok' ? checked.answer?.value : checked.problem
  }

  test('is whole unless decimals are asked for', () => {
    expect(taken(plain, 4)).toBe(4)
    expect(taken(plain, -4)).toBe(-4)
    expect(taken(plain, 4.5)).toBe('number')
    expect(taken({ ...plain, decimals: 1 }, 4.5)).toBe(4.5)
    expect(taken({ ...plain, decimals: 1 }, 4.55)).toBe('number')
    expect(taken({ ...plain, decimals: 2 }, 1.15)).toBe(1.15)
    expect(taken({ ...plain, decimals: 2 }, 0.1 + 0.2)).toBe('number')
  })

  test('lies between min and max, both included', () => {
    const { number } = everyType
    expect([-1, 0, 12, 13].map((value) => taken(number, value))).toEqual(['too-low', 0, 12, 'too-high'])
  })

  test('without bounds it goes as far as digits are kept on the wire', () => {
    expect(taken(plain, 1e15)).toBe(1e15)
    expect(taken(plain, -1e15)).toBe(-1e15)
    expect(taken(plain, 1e16)).toBe('too-high')
    expect(taken(plain, -1e300)).toBe('too-low')
    expect(taken(plain, Number.POSITIVE_INFINITY)).toBe('too-high')
  })

  test('0 is an answer, and there is no negative one', () => {
    expect(taken(plain, 0)).toBe(0)
    expect(taken(plain, -0)).toBe(0)
  })

  test.each(['4', 'four', Number.NaN, null, true, [4], {}, 4n])('%s is none', (value) => {
    expect(taken(plain, value)).toBe('number')
  })
})

describe('date', () => {
  const { min, max, ...free } = everyType.date
  const dated = (value: unknown, question = free as typeof everyType.date): unknown => {
    const checked = checkAnswer(question, value)
    return checked.status === 'ok' ? checked.answer?.value : checked.problem
  }

  test.each(['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1969-12-31'])(
    '%s is a day',
    (value) => {
      expect(dated(value)).toBe(value)
    },
  )

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-5',
    '2026-11',
    '2026',
    '21.11.2026',
    '2026-11-21T00:00',
    ' 2026-11-21',
    'today',
    20261121,
    new Date(0),
    null,
    {},
    ['2026-11-21'],
  ])('%s is none', (value) => {
    expect(dated(value)).toBe('date')
  })

  test('a year of more digits is no day either', () => {
    expect(dated('+012026-01')).toBe('too-low')
    expect(dated('-000001-01')).toBe('too-low')
  })

  test('lies between min and max, both included', () => {
    expect([min, max]).toEqual(['2026-01-01', '2026-12-31'])
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
    expect(days.map((day) => dated(day, everyType.date))).toEqual(['too-low', min, max, 'too-high'])
  })
})

describe('consent', () => {
  test('is true when it was ticked, and nothing when it was not', () => {
    expect(checkAnswer(everyType.consent, true)).toEqual(ok({ question: 'a-consent', value: true }))
    expect(checkAnswer(everyType.consent, false)).toEqual(nothing)
  })

  test.each(['true', 'on', 1, 0, null, {}, [true]])('refuses %j', (value) => {
    expect(checkAnswer(everyType.consent, value)).toEqual(invalid('wrong-type'))
  })
})
