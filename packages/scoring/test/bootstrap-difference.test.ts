import { describe, expect, it } from 'vitest'
import { bootstrapDifference } from '../src/bootstrap-difference.ts'

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const a = [5, 4, 5, 5, 3, 4, 5, 5]
const b = [2, 3, 1, 4, 2, 3, 2, 3]

describe('bootstrapDifference', () => {
  it('lies round the difference', () => {
    const found = bootstrapDifference({ a, b }, mean)
    expect(found?.estimate).toBe(2)
    expect(found?.low).toBeGreaterThan(1)
    expect(found?.high).toBeLessThan(3)
  })

  it('turns round with its sides, and is the same again', () => {
    expect(bootstrapDifference({ a: b, b: a }, mean)?.estimate).toBe(-2)
    expect(bootstrapDifference({ a, b }, mean)).toEqual(bootstrapDifference({ a, b }, mean))
  })

  it('is nothing where a side is empty, and refuses impossible options', () => {
    expect(bootstrapDifference({ a, b: [] }, mean)).toBeUndefined()
    expect(() => bootstrapDifference({ a, b }, mean, { draws: -1 })).toThrow(/^bootstrapDifference: draws/)
  })
})
