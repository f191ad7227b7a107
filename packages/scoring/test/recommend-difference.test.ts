import { describe, expect, it } from 'vitest'
import { recommendDifference } from '../src/recommend-difference.ts'
import { expectClose } from './close.ts'

const a = { detractors: 10, passives: 20, promoters: 30 }
const b = { detractors: 20, passives: 20, promoters: 20 }

describe('recommendDifference', () => {
  it('gives the difference with interval and p', () => {
    expectClose(recommendDifference(a, b), { difference: 0.3175, low: 0.0451, high: 0.5898 }, 4)
    expectClose(recommendDifference(a, b), { p: 0.022 }, 3)
  })

  it('turns round with its sides, and is 0 for the same', () => {
    expectClose(recommendDifference(b, a), { difference: -0.3175, low: -0.5898, high: -0.0451 }, 4)
    expectClose(recommendDifference(a, a), { difference: 0, p: 1 })
  })

  it('is cut where few answers would lead too far', () => {
    const none = { detractors: 0, passives: 0, promoters: 1 }
    const all = { detractors: 1, passives: 0, promoters: 0 }
    const found = recommendDifference(none, all)
    expect(found?.high).toBeLessThanOrEqual(2)
    expect(found?.low).toBeGreaterThanOrEqual(-2)
  })

  it('is nothing where a side has no answers', () => {
    expect(recommendDifference(a, { detractors: 0, passives: 0, promoters: 0 })).toBeUndefined()
  })

  it('refuses what cannot be counts, under its own name', () => {
    expect(() => recommendDifference(a, { ...b, passives: 0.5 })).toThrow(/^recommendDifference: passives/)
  })
})
