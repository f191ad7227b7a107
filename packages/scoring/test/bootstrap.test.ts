import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrap } from '../src/bootstrap.ts'
import { pearson } from '../src/pearson.ts'

const lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594]
const gpa = [3.39, 3.3, 2.81, 3.03, 3.44, 3.07, 3, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96]
const schools = lsat.map((test, index) => [test, gpa[index] ?? 0] as const)
const correlation = (people: readonly (readonly [number, number])[]): number =>
  pearson(
    people.map(([test]) => test),
    people.map(([, grade]) => grade),
  )
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('bootstrap', () => {
  it.each([1, 2, 3])('gives the spread of the law school data, with seed %i', (seed) => {
    const found = bootstrap(schools, correlation, { confidence: 0.9, seed })
    expect(found?.estimate).toBeCloseTo(0.7764, 4)
    expect(found?.se).toBeGreaterThan(0.12)
    expect(found?.se).toBeLessThan(0.145)
    expect(found?.low).toBeGreaterThan(0.51)
    expect(found?.low).toBeLessThan(0.56)
    expect(found?.high).toBeGreaterThan(0.93)
    expect(found?.high).toBeLessThan(0.955)
    expect(found?.draws).toBe(2_000)
  })

  it('gives the same for the same data and seed', () => {
    expect(bootstrap(schools, correlation)).toEqual(bootstrap(schools, correlation))
    expect(bootstrap(schools, correlation, { seed: 2 })).not.toEqual(bootstrap(schools, correlation))
  })

  it('has no width where all answers are the same, and says so', () => {
    const same = { estimate: 4, se: 0, low: 4, high: 4, draws: 2_000, allSame: true }
    expect(bootstrap([4, 4, 4], mean)).toEqual(same)
    expect(bootstrap([4], mean)).toEqual(same)
  })

  it('comes near the ordinary interval of a mean', () => {
    const values = Array.from({ length: 200 }, (_, index) => (index * 37) % 101)
    const found = bootstrap(values, mean)
    const sd = Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))
    expect(found?.se).toBeCloseTo(sd / Math.sqrt(200), 0)
    expect(found?.low).toBeCloseTo(mean(values) - (1.96 * sd) / Math.sqrt(200), 0)
  })

  it('stays inside the sample', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 20 }), (values) => {
        const found = bootstrap(values, mean, { draws: 50 })
        expect(found?.low).toBeGreaterThanOrEqual(Math.min(...values))
        expect(found?.high).toBeLessThanOrEqual(Math.max(...values))
        expect(found?.low).toBeLessThanOrEqual(found?.high ?? Number.NaN)
      }),
    )
  })

  it('leaves out draws without a figure, and counts the others', () => {
    const found = bootstrap([[1, 1] as const, [2, 3] as const], correlation)
    expect(found?.draws).toBeGreaterThan(800)
    expect(found?.draws).toBeLessThan(1_200)
  })

  it('is nothing of nothing', () => {
    expect(bootstrap([], mean)).toBeUndefined()
  })

  it('refuses a sample without a figure, and impossible options', () => {
    expect(() => bootstrap([1], () => Number.NaN)).toThrow('bootstrap: the sample gives no finite figure')
    expect(() => bootstrap([1], mean, { draws: 0 })).toThrow(/^bootstrap: draws/)
    expect(() => bootstrap([1], mean, { confidence: 1 })).toThrow(/^bootstrap: confidence/)
    expect(() => bootstrap([1], mean, { seed: 0.5 })).toThrow(/seed must be a whole number/)
  })
})
