import { describe, expect, it } from 'vitest'
import { moment } from '../src/reading/when.ts'
import { datesOf } from '../src/words/dates.ts'

describe('moment', () => {
  it('names the day, the time and the zone', () => {
    expect(moment(Date.parse('2026-11-21T12:00:00Z'))).toMatch(/^2[012] Nov 2026, \d\d:\d\d \S+/)
  })
})

it('a span over the turn of a year names both years', () => {
  const [from, to] = [Date.UTC(2025, 10, 23), Date.UTC(2026, 10, 22)]
  expect(datesOf('en').span(from, to)).toBe('23 Nov 2025 – 22 Nov 2026')
  expect(datesOf('en').span(Date.UTC(2026, 7, 31), to)).toBe('31 Aug – 22 Nov 2026')
})
