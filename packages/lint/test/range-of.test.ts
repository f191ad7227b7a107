import { describe, expect, it } from 'vitest'
import { rangeOf } from '../src/range-of.ts'

const most = Number.POSITIVE_INFINITY
const least = Number.NEGATIVE_INFINITY

describe('rangeOf', () => {
  it.each([
    ['1–4', 1, 4, ''],
    ['1 to 4 times', 1, 4, 'time'],
    ['5 minutes to 15 minutes', 5, 15, 'minute'],
    ['€5 – €10', 5, 10, '€'],
    ['1,000–4,999', 1000, 4999, ''],
    ['0.5-1.5 km', 0.5, 1.5, 'km'],
    ['7', 7, 7, ''],
    ['10+', 10, most, ''],
    ['10 or more', 10, most, ''],
    ['At least 3 weeks', 3, most, 'week'],
    ['Up to 4', least, 4, ''],
    ['65 or younger', least, 65, ''],
  ])('%s', (text, from, to, unit) => {
    expect(rangeOf(text)).toMatchObject({ from, to, unit, fromOpen: false, toOpen: false })
  })

  it('knows an end that is left out', () => {
    expect(rangeOf('More than 5')).toMatchObject({ from: 5, to: most, fromOpen: true })
    expect(rangeOf('Under 18')).toMatchObject({ from: least, to: 18, toOpen: true })
  })

  it('tells how fine the numbers are', () => {
    expect(rangeOf('0.5–1')?.step).toBeCloseTo(0.1)
    expect(rangeOf('1–2')?.step).toBe(1)
    expect(rangeOf('1.000–2.000')?.step).toBe(1)
  })

  it.each(['Tea', '', '9 to 5', '2019–2020', 'Since 1999', '1–2 of 3', '9:00–12:00'])(
    'finds none in “%s”',
    (text) => {
      expect(rangeOf(text)).toBeUndefined()
    },
  )
})
