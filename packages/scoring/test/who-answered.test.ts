import { describe, expect, it } from 'vitest'
import { whoAnswered } from '../src/who-answered.ts'

describe('whoAnswered', () => {
  it('finds a kind that is heard less', () => {
    const found = whoAnswered([
      { name: 'phone', shown: 800, answered: 80 },
      { name: 'desk', shown: 200, answered: 80 },
    ])
    expect(found?.kinds).toEqual([
      { name: 'phone', shown: 0.8, answered: 0.5 },
      { name: 'desk', shown: 0.2, answered: 0.5 },
    ])
    expect(found?.p).toBeLessThan(1e-10)
  })

  it('is the chi-square test of a table of two by two', () => {
    // 10 of 30 and 20 of 30: χ² = 60·(10·10 − 20·20)²/(30·30·30·30) = 6.6667.
    const found = whoAnswered([
      { name: 'a', shown: 30, answered: 10 },
      { name: 'b', shown: 30, answered: 20 },
    ])
    expect(found?.p).toBeCloseTo(0.009823, 6)
  })

  it('finds nothing where all answer alike, nobody does, or there is one kind', () => {
    expect(whoAnswered([{ name: 'a', shown: 9, answered: 3 }])?.p).toBe(1)
    const nobody = [
      { name: 'a', shown: 9, answered: 0 },
      { name: 'b', shown: 9, answered: 0 },
    ]
    expect(whoAnswered(nobody)).toMatchObject({ p: 1, kinds: [{ shown: 0.5, answered: 0 }, { answered: 0 }] })
    expect(whoAnswered([])).toBeUndefined()
  })

  it('refuses more answers than showings', () => {
    expect(() => whoAnswered([{ name: 'a', shown: 1, answered: 2 }])).toThrow(/^whoAnswered: successes/)
  })
})
