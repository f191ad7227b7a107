import { describe, expect, it } from 'vitest'
import { gapProfile } from '../src/gap-profile.ts'

const expected = [4.44, 4.49, 4.48, 4.5, 4.56]
const perceived = [4.19, 4.36, 4.35, 4.32, 4.4]

describe('gapProfile', () => {
  it('gives the five published gaps and their mean', () => {
    const found = gapProfile(
      expected.map((mean, index) => ({ expected: mean, perceived: perceived[index] ?? 0 })),
    )
    expect(found?.gaps.map((gap) => gap.toFixed(2))).toEqual(['-0.25', '-0.13', '-0.13', '-0.18', '-0.16'])
    expect(found?.mean).toBeCloseTo(-0.17, 10)
    expect(found?.weighted).toBeCloseTo(-0.17, 10)
  })

  it('weighs', () => {
    const found = gapProfile([
      { expected: 5, perceived: 4, weight: 0.5 },
      { expected: 4, perceived: 4, weight: 0.3 },
      { expected: 5, perceived: 3, weight: 0.2 },
    ])
    expect(found?.gaps).toEqual([-1, 0, -2])
    expect(found?.weighted).toBeCloseTo(-0.9, 12)
  })

  it('is nothing without items', () => {
    expect(gapProfile([])).toBeUndefined()
  })

  it('refuses weights that are not 1 together, missing or impossible, and what is no number', () => {
    const item = { expected: 5, perceived: 4 }
    expect(() => gapProfile([{ ...item, weight: 0.5 }])).toThrow(
      'gapProfile: the weights must be 1 together, not 0.5',
    )
    expect(() => gapProfile([{ ...item, weight: 1 }, item])).toThrow(/^gapProfile: either every item/)
    expect(() => gapProfile([{ ...item, weight: 2 }])).toThrow(/^gapProfile: weight/)
    expect(() => gapProfile([{ expected: Number.NaN, perceived: 1 }])).toThrow(/^gapProfile: means/)
  })
})
