import { describe, expect, it } from 'vitest'
import { needsWants } from '../src/needs-wants.ts'
import { wilson } from '../src/wilson.ts'

describe('needsWants', () => {
  it('shares out the four fields', () => {
    const found = needsWants({ metBoth: 22, solvedCold: 6, niceNotSolved: 5, failed: 7 })
    expect(found.n).toBe(40)
    expect(found.metBoth.share).toEqual(wilson(22, 40))
    expect(found.metBoth.share?.share).toBe(0.55)
    expect(found.solvedCold.share?.share).toBe(0.15)
    expect(found.niceNotSolved.share?.share).toBe(0.125)
    expect(found.failed.share?.share).toBe(0.175)
  })

  it('gives counts alone below five', () => {
    const found = needsWants({ metBoth: 2, solvedCold: 1, niceNotSolved: 0, failed: 1 })
    expect(found.metBoth).toEqual({ count: 2, n: 4, share: undefined })
  })

  it('refuses what cannot be a count', () => {
    expect(() => needsWants({ metBoth: 1, solvedCold: 0.5, niceNotSolved: 0, failed: 0 })).toThrow(
      /^needsWants: solvedCold/,
    )
  })
})
