import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanT } from '../src/mean-t.ts'
import { expectClose } from './close.ts'

describe('meanT', () => {
  it('gives the mean with its interval', () => {
    const found = meanT([5, 4, 5, 3, 5, 4, 2, 5])
    expectClose(found, { mean: 4.125, sd: 1.125992, low: 3.183647, high: 5.066353, n: 8 })
    expect(found?.allSame).toBe(false)
  })

  it('is nothing for fewer than two', () => {
    expect(meanT([])).toBeUndefined()
    expect(meanT([3])).toBeUndefined()
  })

  it('says where all are the same', () => {
    expect(meanT([0.1, 0.1, 0.1])).toMatchObject({ sd: 0, allSame: true })
  })

  it('lies round the mean, mirrors, and widens with the confidence', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), (values) => {
        const found = meanT(values)
        const mirrored = meanT(values.map((value) => -value))
        const wide = meanT(values, 0.99)
        if (!found || !mirrored || !wide) throw new Error('two values are enough')
        expect(found.low <= found.mean && found.mean <= found.high).toBe(true)
        expect(mirrored.high).toBeCloseTo(-found.low, 9)
        expect(wide.high).toBeGreaterThanOrEqual(found.high)
      }),
    )
  })

  it('refuses what is no number, and a confidence that cannot be', () => {
    expect(() => meanT([1, Number.NaN])).toThrow('meanT: values must be finite numbers, not NaN')
    expect(() => meanT([1, 2], 1)).toThrow(/^meanT: confidence/)
  })
})
