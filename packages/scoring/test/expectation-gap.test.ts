import { describe, expect, it } from 'vitest'
import { expectationGap } from '../src/expectation-gap.ts'
import { expectClose } from './close.ts'

describe('expectationGap', () => {
  it('is the mean of the differences of the same people', () => {
    const people = [
      { expected: 5, perceived: 4 },
      { expected: 4, perceived: 4 },
      { expected: 5, perceived: 3 },
      { expected: 3, perceived: 4 },
    ]
    // Differences −1, 0, −2, 1: mean −0.5, sd √(5/3), t(3) = 3.182446.
    expectClose(
      expectationGap(people),
      { gap: -0.5, sd: 1.290994, se: 0.645497, low: -2.55426, high: 1.55426, n: 4 },
      5,
    )
  })

  it('says where all differ alike, and is nothing for one person', () => {
    const one = { expected: 5, perceived: 4 }
    expect(expectationGap([one, one])).toMatchObject({ gap: -1, se: 0, allSame: true })
    expect(expectationGap([one])).toBeUndefined()
  })

  it('refuses what is no number', () => {
    expect(() => expectationGap([{ expected: 1, perceived: Number.NaN }])).toThrow(/^expectationGap: ratings/)
  })
})
