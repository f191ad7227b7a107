import { describe, expect, it } from 'vitest'
import { moment } from '../src/reading/when.ts'

describe('moment', () => {
  it('names the day, the time and the zone', () => {
    expect(moment(Date.parse('2026-11-21T12:00:00Z'))).toMatch(/^2[012] Nov 2026, \d\d:\d\d \S+/)
  })
})
