import { describe, expect, it } from 'vitest'
import { earlyAndLate } from '../src/early-and-late.ts'
import { newcombe } from '../src/newcombe.ts'

const answers = (yes: number, no: number): readonly boolean[] => [
  ...Array(yes).fill(true),
  ...Array(no).fill(false),
]

describe('earlyAndLate', () => {
  it('compares the first third with the last', () => {
    const found = earlyAndLate([...answers(8, 2), ...answers(5, 5), ...answers(2, 8)])
    expect(found).toEqual(newcombe({ successes: 8, n: 10 }, { successes: 2, n: 10 }))
    expect(found?.low).toBeGreaterThan(0)
  })

  it('leaves what is over in the middle', () => {
    expect(earlyAndLate([true, false, true, false, false])?.difference).toBe(1)
  })

  it('is nothing for fewer than three', () => {
    expect(earlyAndLate([true, false])).toBeUndefined()
  })
})
