import { describe, expect, it } from 'vitest'
import { mixedScore } from '../src/mixed-score.ts'

const heard = { share: 0.1, promoters: 0.6, detractors: 0.1 }
const silent = { share: 0.9, promoters: 0.1, detractors: 0.5 }

describe('mixedScore', () => {
  it('shows what a score of few hides', () => {
    expect(mixedScore([heard, silent])).toBeCloseTo(-0.31, 12)
    expect(mixedScore([{ ...heard, share: 1 }])).toBeCloseTo(0.5, 12)
  })

  it('refuses parts that are not all, and shares that cannot be', () => {
    expect(() => mixedScore([heard])).toThrow('mixedScore: the shares must be 1 together, not 0.1')
    expect(() => mixedScore([{ share: 1, promoters: 0.7, detractors: 0.4 }])).toThrow(/more than all/)
    expect(() => mixedScore([{ share: 2, promoters: 0, detractors: 0 }])).toThrow(/^mixedScore: share/)
  })
})
