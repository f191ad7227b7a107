import { describe, expect, it } from 'vitest'
import { countedShare } from '../src/counted-share.ts'
import { wilson } from '../src/wilson.ts'

describe('countedShare', () => {
  it('has a share from five on', () => {
    expect(countedShare(3, 10)).toEqual({ count: 3, n: 10, share: wilson(3, 10) })
    expect(countedShare(5, 5).share).toEqual(wilson(5, 5))
  })

  it.each([
    [0, 0],
    [1, 2],
    [4, 4],
  ])('is a count alone for %i of %i', (count, n) => {
    expect(countedShare(count, n)).toEqual({ count, n, share: undefined })
  })

  it('refuses what cannot be counts', () => {
    expect(() => countedShare(3, 2)).toThrow(/^countedShare: successes/)
    expect(() => countedShare(0, -1)).toThrow(/^countedShare: n/)
  })
})
