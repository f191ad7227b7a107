import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WesternElectricRule, westernElectric } from '../src/western-electric.ts'

/** Points counted from 1, as printed. */
const points = (rule: WesternElectricRule, z: readonly number[]): readonly number[] =>
  westernElectric(z, [rule]).map(({ index }) => index + 1)

describe('westernElectric', () => {
  it.each([
    [1, [0, 3.2, -3.5, 2.9], [2, 3]],
    [2, [0, 2.5, 1, 2.6, 0], [4]],
    [3, [0, 1.2, 1.3, 0.2, 1.4, 1.5], [6]],
    [4, [-1, -1, -1, -1, -1, -1, -1, -1, 1], [8]],
  ] as const)('finds by rule %i in %j the points %j', (rule, z, found) => {
    expect(points(rule, z)).toEqual(found)
  })

  it('finds what the rules share', () => {
    const z = [2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 3.2]
    expect(points(2, z)).toEqual([3, 4, 5, 6, 7, 8])
    expect(points(3, z)).toEqual([5, 6, 7, 8])
    expect(points(4, z)).toEqual([8])
    expect(westernElectric(z)).toEqual([
      { rule: 1, index: 7 },
      { rule: 4, index: 7 },
    ])
  })

  it('does not mix the sides, nor take a point on the line', () => {
    expect(points(2, [2.5, -2.5, 0])).toEqual([])
    expect(points(1, [3, -3])).toEqual([])
    expect(points(4, [1, 1, 1, 1, 0, 1, 1, 1, 1])).toEqual([])
  })

  it('mirrors', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 30 }), (z) => {
        const mirrored = westernElectric(
          z.map((distance) => -distance),
          [1, 2, 3, 4],
        )
        expect(mirrored).toEqual(westernElectric(z, [1, 2, 3, 4]))
      }),
    )
  })

  it('refuses what is no number', () => {
    expect(() => westernElectric([Number.NaN])).toThrow(/^westernElectric: z/)
  })
})
