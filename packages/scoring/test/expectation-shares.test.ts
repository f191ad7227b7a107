import { describe, expect, it } from 'vitest'
import { expectationShares } from '../src/expectation-shares.ts'
import { recommendScore } from '../src/recommend-score.ts'
import { expectClose } from './close.ts'

describe('expectationShares', () => {
  it('gives below, met, exceeded and the net', () => {
    const found = expectationShares({ below: 10, met: 20, exceeded: 30 })
    expectClose(found?.below, { share: 0.167 }, 3)
    expectClose(found?.met, { share: 0.333 }, 3)
    expectClose(found?.exceeded, { share: 0.5 }, 3)
    expect(found?.net).toEqual(recommendScore({ detractors: 10, passives: 20, promoters: 30 }))
    expect(found?.n).toBe(60)
  })

  it('is nothing where nobody answered, and refuses what cannot be counts', () => {
    expect(expectationShares({ below: 0, met: 0, exceeded: 0 })).toBeUndefined()
    expect(() => expectationShares({ below: 1, met: -2, exceeded: 0 })).toThrow(/^expectationShares: met/)
  })
})
