import { describe, expect, it } from 'vitest'
import { ease } from '../src/ease.ts'
import { expectClose } from './close.ts'

describe('ease', () => {
  it('does not make five fives certain', () => {
    const found = ease([5, 5, 5, 5, 5])
    expectClose(found?.easy, { share: 1, low: 0.566, high: 1, n: 5 }, 3)
    expect(found?.mean).toBe(5)
  })

  it('counts 4 and 5', () => {
    expect(ease([4, 3, 5, 1, undefined])).toMatchObject({
      mean: 3.25,
      n: 4,
      leftOut: 1,
      easy: { share: 0.5 },
    })
  })

  it('is nothing of none, and refuses what is not 1 to 5', () => {
    expect(ease([])).toBeUndefined()
    expect(() => ease([7])).toThrow(/^ease: a rating/)
  })
})
