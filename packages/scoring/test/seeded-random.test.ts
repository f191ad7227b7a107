import { describe, expect, it } from 'vitest'
import { seededRandom } from '../src/seeded-random.ts'

describe('seededRandom', () => {
  // Computed apart, with whole numbers of any size.
  it.each([
    [1, [393288148, 2174103013, 3814759091]],
    [42, [660444221, 3652823732, 77672526]],
    [2 ** 40 + 5, [3447652807, 3882202626, 2283786247]],
  ])('begins alike everywhere with seed %i', (seed, numbers) => {
    const random = seededRandom(seed)
    expect(numbers.map(() => random() * 2 ** 32)).toEqual(numbers)
  })

  it('is spread evenly, and never 1', () => {
    const random = seededRandom(-5)
    const counts = Array<number>(10).fill(0)
    for (let draw = 0; draw < 100_000; draw++) {
      const place = Math.floor(random() * 10)
      counts[place] = (counts[place] ?? 0) + 1
    }
    expect(counts).toHaveLength(10)
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  })

  it('refuses a seed that is no whole number', () => {
    expect(() => seededRandom(0.5)).toThrow('seededRandom: seed must be a whole number, not 0.5')
    expect(() => seededRandom(Number.NaN)).toThrow(RangeError)
  })
})
