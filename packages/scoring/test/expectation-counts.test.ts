import { describe, expect, it } from 'vitest'
import { expectationCounts } from '../src/expectation-counts.ts'

describe('expectationCounts', () => {
  it('sorts every point', () => {
    expect(expectationCounts([1, 2, 3, 4, 5, 5, null])).toEqual({ below: 2, met: 1, exceeded: 3 })
  })

  it('is empty of none, and refuses what is not 1 to 5', () => {
    expect(expectationCounts([])).toEqual({ below: 0, met: 0, exceeded: 0 })
    expect(() => expectationCounts([0])).toThrow(/^expectationCounts: a rating/)
  })
})
