import { describe, expect, it } from 'vitest'
import { comeBack } from '../src/come-back.ts'
import { expectClose } from './close.ts'

describe('comeBack', () => {
  it('gives the shares of each row', () => {
    const found = comeBack({
      below: { yes: 3, unsure: 6, no: 11 },
      met: { yes: 30, unsure: 8, no: 2 },
      exceeded: { yes: 37, unsure: 2, no: 1 },
    })
    expectClose(found.below.yes.share, { share: 0.15, low: 0.052369, high: 0.360419, n: 20 })
    expectClose(found.met.yes.share, { share: 0.75, low: 0.59806, high: 0.858129, n: 40 })
    expectClose(found.exceeded.yes.share, { share: 0.925, low: 0.801358, high: 0.974164, n: 40 })
    expectClose(found.below.no.share, { share: 0.55 })
  })

  it('gives counts alone where a row has fewer than five', () => {
    const found = comeBack({ happy: { yes: 3, unsure: 0, no: 1 }, sad: { yes: 0, unsure: 0, no: 0 } })
    expect(found.happy.yes).toEqual({ count: 3, n: 4, share: undefined })
    expect(found.sad).toMatchObject({ n: 0, no: { share: undefined } })
  })

  it('refuses what cannot be a count', () => {
    expect(() => comeBack({ below: { yes: -3, unsure: 0, no: 0 } })).toThrow(/^comeBack: yes of below/)
  })
})
