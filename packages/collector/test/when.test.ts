import { describe, expect, it } from 'vitest'
import { ago, moment } from '../src/reading/when.ts'

describe('ago', () => {
  it.each([
    [-5_000, 'just now'],
    [0, 'just now'],
    [59_999, 'just now'],
    [60_000, '1 minute ago'],
    [3_599_999, '59 minutes ago'],
    [3_600_000, '1 hour ago'],
    [86_399_999, '23 hours ago'],
    [86_400_000, '1 day ago'],
    [864_000_000, '10 days ago'],
  ])('%i ms: %s', (passed, words) => {
    expect(ago(1_000_000_000_000, 1_000_000_000_000 + passed)).toBe(words)
  })
})

describe('moment', () => {
  it('names the day, the time and the zone', () => {
    expect(moment(Date.parse('2026-11-21T12:00:00Z'))).toMatch(/^2[012] Nov 2026, \d\d:\d\d \S+/)
  })
})
