import { describe, expect, it } from 'vitest'
import { needsPareto } from '../src/needs-pareto.ts'

describe('needsPareto', () => {
  it('sorts, shares out and sums up', () => {
    const found = needsPareto([
      { need: 'other', mentions: 1 },
      { need: 'time', mentions: 6 },
      { need: 'information', mentions: 12 },
      { need: 'options', mentions: 2 },
      { need: 'fairness', mentions: 9 },
    ])
    expect(found.map(({ need }) => need)).toEqual(['information', 'fairness', 'time', 'options', 'other'])
    const percents = (values: readonly number[]): readonly string[] =>
      values.map((value) => (value * 100).toFixed(1))
    expect(percents(found.map(({ share }) => share))).toEqual(['40.0', '30.0', '20.0', '6.7', '3.3'])
    expect(percents(found.map(({ running }) => running))).toEqual(['40.0', '70.0', '90.0', '96.7', '100.0'])
  })

  it('keeps the order of equals, and ends at exactly 1', () => {
    const found = needsPareto('abc'.split('').map((need) => ({ need, mentions: 1 })))
    expect(found.map(({ need }) => need)).toEqual(['a', 'b', 'c'])
    expect(found.at(-1)?.running).toBe(1)
  })

  it('is nothing where nothing was named', () => {
    expect(needsPareto([])).toEqual([])
    expect(needsPareto([{ need: 'a', mentions: 0 }])).toEqual([])
  })

  it('refuses what cannot be a count', () => {
    expect(() => needsPareto([{ need: 'a', mentions: -1 }])).toThrow(/^needsPareto: mentions of a/)
  })
})
