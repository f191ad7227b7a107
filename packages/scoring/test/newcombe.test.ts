import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcombe } from '../src/newcombe.ts'
import { tally } from './arbitrary.ts'
import { expectClose } from './close.ts'

describe('newcombe', () => {
  it('gives the differences of Newcombe 1998, table II', () => {
    const a = newcombe({ successes: 56, n: 70 }, { successes: 48, n: 80 })
    expectClose(a, { difference: 0.2, low: 0.052431, high: 0.333873 })
    const b = newcombe({ successes: 9, n: 10 }, { successes: 3, n: 10 })
    expectClose(b, { difference: 0.6, low: 0.1705, high: 0.809 }, 4)
  })

  it('stays inside −1 and 1, round the difference, and turns round with its sides', () => {
    fc.assert(
      fc.property(tally(1), tally(1), (a, b) => {
        const { difference, low, high } = newcombe(a, b)
        const turned = newcombe(b, a)
        expect(low >= -1 - 1e-12 && low <= difference && difference <= high && high <= 1 + 1e-12).toBe(true)
        expect(turned.difference).toBeCloseTo(-difference, 12)
        expect(turned.low).toBeCloseTo(-high, 12)
      }),
    )
  })

  it('narrows with more answers', () => {
    const width = (n: number): number => {
      const { low, high } = newcombe({ successes: n * 0.6, n }, { successes: n * 0.4, n })
      return high - low
    }
    const widths = [5, 10, 50, 100, 1_000].map(width)
    expect([...widths].sort((a, b) => b - a)).toEqual(widths)
  })

  it('refuses a side without answers, and a z that is not positive', () => {
    expect(() => newcombe({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toThrow(/^newcombe: n must/)
    expect(() => newcombe({ successes: 1, n: 2 }, { successes: 3, n: 2 })).toThrow(/^newcombe: successes/)
    expect(() => newcombe({ successes: 1, n: 2 }, { successes: 1, n: 2 }, -1)).toThrow(/^newcombe: z/)
  })
})
