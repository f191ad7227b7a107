import { describe, expect, it } from 'vitest'
import { sixNeeds } from '../src/six-needs.ts'
import { wilson } from '../src/wilson.ts'

describe('sixNeeds', () => {
  it('counts unmet and met among those whom a need fits, worst first', () => {
    expect(sixNeeds({ options: [4, 3, 4, 1, 4, null], fairness: [1, 2, 2, 3, 4], say: [] })).toEqual([
      {
        need: 'fairness',
        unmet: { count: 3, n: 5, share: wilson(3, 5) },
        met: { count: 2, n: 5, share: wilson(2, 5) },
        leftOut: 0,
      },
      {
        need: 'options',
        unmet: { count: 1, n: 5, share: wilson(1, 5) },
        met: { count: 4, n: 5, share: wilson(4, 5) },
        leftOut: 1,
      },
      {
        need: 'say',
        unmet: { count: 0, n: 0, share: undefined },
        met: { count: 0, n: 0, share: undefined },
        leftOut: 0,
      },
    ])
  })

  it('gives no percentage of four', () => {
    expect(sixNeeds({ say: [1, 1, 4, 4] })[0]?.unmet).toEqual({ count: 2, n: 4, share: undefined })
  })

  it('refuses what is not 1 to 4', () => {
    expect(() => sixNeeds({ say: [5] })).toThrow(/^sixNeeds: a rating/)
  })
})
