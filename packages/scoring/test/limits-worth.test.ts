import { describe, expect, it } from 'vitest'
import { limitsWorth } from '../src/limits-worth.ts'

describe('limitsWorth', () => {
  it.each([
    [0, 'none'],
    [5, 'none'],
    [6, 'provisional'],
    [19, 'provisional'],
    [20, 'firm'],
  ])('%i periods: %s', (periods, worth) => {
    expect(limitsWorth(periods)).toBe(worth)
  })
})
