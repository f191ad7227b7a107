import { describe, expect, it } from 'vitest'
import { ces } from '../src/ces.ts'
import { expectClose } from './close.ts'

describe('ces', () => {
  it('gives mean, agreement and disagreement on seven points', () => {
    const found = ces([7, 6, 5, 4, 3, 7, 6, 2, 5, 6, null])
    expect(found?.mean).toBeCloseTo(5.1, 12)
    expectClose(found?.agree, { share: 0.7, low: 0.396778, high: 0.892209, n: 10 })
    expect(found?.disagree.share).toBe(0.2)
    expect(found).toMatchObject({ n: 10, leftOut: 1 })
  })

  it('is nothing of none, and refuses what is not 1 to 7', () => {
    expect(ces([null])).toBeUndefined()
    expect(() => ces([8])).toThrow(/^ces: a rating/)
  })
})
