import { describe, expect, it } from 'vitest'
import { seededRandom } from '../src/seeded-random.ts'
import { shuffled } from '../src/shuffled.ts'

describe('shuffled', () => {
  it('keeps everything, and leaves the list as it was', () => {
    const list = [1, 2, 3, 4, 5, 6, 7]
    const found = shuffled(list, seededRandom(1))
    expect([...found].sort()).toEqual(list)
    expect(found).not.toEqual(list)
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(shuffled([], seededRandom(1))).toEqual([])
  })

  it('brings each order equally often', () => {
    const random = seededRandom(2)
    const counts = new Map<string, number>()
    for (let round = 0; round < 12_000; round++) {
      const order = shuffled(['a', 'b', 'c'], random).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(200)
  })

  it('refuses what is no random number', () => {
    expect(() => shuffled([1, 2], () => 1)).toThrow('shuffled: random must give 0 up to 1, not 1')
    expect(() => shuffled([1, 2], () => Number.NaN)).toThrow(RangeError)
  })
})
