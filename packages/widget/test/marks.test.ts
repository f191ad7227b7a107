import { describe, expect, test } from 'vitest'
import { type MarkFacts, marksOf } from '../src/kiosk/marks.ts'

const now = 1_000_000
const facts: MarkFacts = { now, before: [], chosen: 3, options: [1, 2, 3, 4], open: true }
const rated = (...values: readonly number[]) =>
  values.map((value, index) => ({ question: `q${index}`, value }))
const usual = { answers: rated(3), durationMs: 5_000 }
const ago = (...seconds: readonly number[]) => seconds.map((s) => ({ at: now - s * 1_000, chosen: 2 }))

describe('marksOf', () => {
  test('a usual answer has none', () => {
    expect(marksOf(usual, facts)).toEqual([])
    expect(marksOf({ answers: rated(3) }, facts)).toEqual([])
  })

  test('the fourth within 30 seconds is a burst', () => {
    expect(marksOf(usual, { ...facts, before: ago(29.9, 20, 10) })).toEqual(['burst'])
    expect(marksOf(usual, { ...facts, before: ago(30, 20, 10) })).toEqual([])
    expect(marksOf(usual, { ...facts, before: ago(20, 10) })).toEqual([])
  })

  test('all options one after the other, up or down', () => {
    const before = (...values: readonly number[]) => values.map((chosen) => ({ at: 0, chosen }))
    expect(marksOf(usual, { ...facts, before: before(9, 1, 2, 3), chosen: 4 })).toEqual(['in-a-row'])
    expect(marksOf(usual, { ...facts, before: before(4, 3, 2), chosen: 1 })).toEqual(['in-a-row'])
    expect(marksOf(usual, { ...facts, before: before(1, 2, 2), chosen: 4 })).toEqual([])
    expect(marksOf(usual, { ...facts, before: before(2, 3), chosen: 4 })).toEqual([])
    expect(marksOf(usual, { ...facts, before: before(1), chosen: 2, options: [1, 2] })).toEqual([])
  })

  test('under 0.7 seconds a screen is hasty', () => {
    expect(marksOf({ answers: rated(3, 2), durationMs: 1_399 }, facts)).toEqual(['hasty'])
    expect(marksOf({ answers: rated(3, 2), durationMs: 1_400 }, facts)).toEqual([])
  })

  test('the same point on five items, each in under 1.2 seconds, is a straight line', () => {
    expect(marksOf({ answers: rated(3, 3, 3, 3, 3), durationMs: 5_999 }, facts)).toEqual(['straight-line'])
    expect(marksOf({ answers: rated(3, 3, 3, 3, 3), durationMs: 6_000 }, facts)).toEqual([])
    expect(marksOf({ answers: rated(3, 3, 3, 3, 2), durationMs: 5_000 }, facts)).toEqual([])
    expect(marksOf({ answers: rated(3, 3, 3, 3), durationMs: 4_000 }, facts)).toEqual([])
    const matrix = [{ question: 'm', value: { a: 2, b: 2, c: 2, d: 2, e: 2 } }]
    expect(marksOf({ answers: matrix, durationMs: 5_000 }, facts)).toEqual(['straight-line'])
    const words = [{ question: 'c', value: { email: 'a', name: 'a' } }]
    expect(marksOf({ answers: words, durationMs: 5_000 }, facts)).toEqual([])
  })

  test('outside the hours', () => {
    expect(marksOf(usual, { ...facts, open: false })).toEqual(['off-hours'])
  })
})
