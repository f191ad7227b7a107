import type { Place, Situation } from '@earshot/core/decide'
import { describe, expect, test } from 'vitest'
import { clockOf, withinHours } from '../src/hours.ts'
import { ask, day, explained, hour, limited, names, verdict } from './decisions.ts'

const berlin = 'Europe/Berlin'
const at = (text: string): number => Date.parse(`${text}Z`)
const holding = (place: Place, now: number, more: Partial<Situation> = {}): readonly string[] =>
  names(ask(limited({}), { now, place, ...more }).because)

describe('the clock on the wall', () => {
  test.each([
    [undefined, '2026-11-21T05:04:09', '2026-11-21 05:04:09'],
    [berlin, '2026-11-21T23:30:00', '2026-11-22 00:30:00'],
    ['America/New_York', '2026-11-21T04:59:59', '2026-11-20 23:59:59'],
    ['Asia/Kathmandu', '2026-11-21T12:00:00', '2026-11-21 17:45:00'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00', '2027-01-01 00:00:00'],
    [berlin, '2026-03-29T00:59:59', '2026-03-29 01:59:59'],
    [berlin, '2026-03-29T01:00:00', '2026-03-29 03:00:00'],
    [berlin, '2026-10-25T00:30:00', '2026-10-25 02:30:00'],
    [berlin, '2026-10-25T01:30:00', '2026-10-25 02:30:00'],
  ])('in %s at %s UTC it is %s', (timeZone, utc, clock) => {
    expect(clockOf({ ...(timeZone && { timeZone }) })(at(utc))).toBe(clock)
  })

  test('a time zone that nobody knows is a mistake', () => {
    expect(() => ask(limited({}), { place: { timeZone: 'Europe/Atlantis', quiet: [] } })).toThrow(RangeError)
  })
})

describe('spans', () => {
  // 2026-11-21 is a Saturday.
  test.each<[string, string, boolean]>([
    ['09:00-17:00', '2026-11-21 08:59:59', false],
    ['09:00-17:00', '2026-11-21 09:00:00', true],
    ['09:00-17:00', '2026-11-21 16:59:59', true],
    ['09:00-17:00', '2026-11-21 17:00:00', false],
    ['22:00-07:00', '2026-11-21 21:59:00', false],
    ['22:00-07:00', '2026-11-21 22:00:00', true],
    ['22:00-07:00', '2026-11-21 00:00:00', true],
    ['22:00-07:00', '2026-11-21 06:59:59', true],
    ['22:00-07:00', '2026-11-21 07:00:00', false],
    ['00:00-24:00', '2026-11-21 23:59:59', true],
    ['00:00-24:00', '2026-11-21 00:00:00', true],
    ['sat 09:00-17:00', '2026-11-21 12:00:00', true],
    ['fri 09:00-17:00', '2026-11-21 12:00:00', false],
    ['mon sat 09:00-17:00', '2026-11-21 12:00:00', true],
    ['fri 17:00-02:00', '2026-11-20 17:00:00', true],
    ['fri 17:00-02:00', '2026-11-21 01:59:59', true],
    ['fri 17:00-02:00', '2026-11-21 02:00:00', false],
    ['fri 17:00-02:00', '2026-11-21 17:00:00', false],
    ['sat 17:00-02:00', '2026-11-21 01:00:00', false],
    ['sat 17:00-02:00', '2026-11-22 01:00:00', true],
    ['sun 17:00-02:00', '2026-11-23 01:00:00', true],
    ['sun 17:00-02:00', '2026-11-22 17:00:00', true],
    ['sun 17:00-02:00', '2026-11-22 01:00:00', false],
    ['sun mon tue wed thu fri sat 09:00-10:00', '2026-11-25 09:30:00', true],
  ])('%s at %s: %s', (span, clock, expected) => {
    expect(withinHours([span], clock)).toBe(expected)
  })

  test('one of several is enough, none is never', () => {
    expect(withinHours(['09:00-10:00', '11:00-12:00'], '2026-11-21 11:30:00')).toBe(true)
    expect(withinHours(['09:00-10:00', '11:00-12:00'], '2026-11-21 10:30:00')).toBe(false)
    expect(withinHours([], '2026-11-21 10:30:00')).toBe(false)
  })

  test.each([
    '',
    '9:00-17:00',
    '09:00',
    '09:00-17:00 mon',
    'Mon 09:00-17:00',
    'mon-fri 09:00-17:00',
    ' 09:00-17:00',
  ])('“%s” is a mistake that is told', (span) => {
    const message = `decide: “${span}” is no span such as “mon 22:00-07:00”`
    expect(() => ask(limited({}), { place: { quiet: [span] } })).toThrow(new TypeError(message))
  })
})

describe('quiet hours', () => {
  const place = { timeZone: berlin, quiet: ['22:00-07:00'] }

  test('are those of the place', () => {
    expect(holding(place, at('2026-11-21T20:59:59'))).toEqual([])
    expect(holding(place, at('2026-11-21T21:00:00'))).toEqual(['quiet'])
    expect(holding(place, at('2026-11-22T05:59:59'))).toEqual(['quiet'])
    expect(holding(place, at('2026-11-22T06:00:00'))).toEqual([])
  })

  test('hold back nothing but what opens itself', () => {
    const now = at('2026-11-21T22:00:00')
    expect(holding(place, now, { opened: 'place' })).toEqual([])
    expect(holding(place, now, { opened: 'person' })).toEqual([])
  })

  test('end at the minute, and explain says when', () => {
    expect(explained(limited({}), { now: at('2026-11-21T21:00:30.500'), place })).toMatchObject({
      because: [{ rule: 'quiet', input: '22:00-07:00', until: at('2026-11-22T06:00:00') }],
      nextAt: at('2026-11-22T06:00:00'),
    })
  })

  test.each([
    ['set forward', '2026-03-28T21:00:00', '2026-03-29T05:00:00'],
    ['set back', '2026-10-24T20:00:00', '2026-10-25T06:00:00'],
  ])('in the night when clocks are %s', (_, begin, end) => {
    expect(holding(place, at(begin) - 1)).toEqual([])
    expect(explained(limited({}), { now: at(begin), place }).nextAt).toBe(at(end))
    expect(holding(place, at(end) - 1)).toEqual(['quiet'])
    expect(holding(place, at(end))).toEqual([])
  })

  test('that end in the hour which is left out end with it; in the one that comes twice, twice', () => {
    const early = { timeZone: berlin, quiet: ['22:00-02:30'] }
    expect(explained(limited({}), { now: at('2026-03-29T00:00:00'), place: early }).nextAt).toBe(
      at('2026-03-29T01:00:00'),
    )
    const states = ['00:29', '00:30', '00:59', '01:00', '01:29', '01:30'].map(
      (time) => holding(early, at(`2026-10-25T${time}:00`)).length,
    )
    expect(states).toEqual([1, 0, 0, 1, 1, 0])
  })

  test('all day long never end', () => {
    const { because, nextAt } = explained(limited({}), { place: { quiet: ['00:00-24:00'] } })
    expect([because[0]?.until, nextAt]).toEqual([undefined, undefined])
  })
})

describe('opening hours', () => {
  const place = { timeZone: berlin, open: ['mon tue wed thu 11:00-23:00', 'fri sat 11:00-02:00'] }

  test('let it open while the place is open', () => {
    expect(holding(place, at('2026-11-21T09:59:59'))).toEqual(['open'])
    expect(holding(place, at('2026-11-21T10:00:00'))).toEqual([])
    expect(holding(place, at('2026-11-22T00:59:59'))).toEqual([])
    expect(holding(place, at('2026-11-22T01:00:00'))).toEqual(['open'])
    expect(holding(place, at('2026-11-22T12:00:00'))).toEqual(['open'])
  })

  test('the next time lies on the day when it opens again', () => {
    expect(explained(limited({}), { now: at('2026-11-22T01:00:00'), place }).nextAt).toBe(
      at('2026-11-23T10:00:00'),
    )
  })

  test('a span that comes once a week is found', () => {
    const weekly = { open: ['sat 12:00-12:01'] }
    expect(explained(limited({}), { now: at('2026-11-21T12:01:00'), place: weekly }).nextAt).toBe(
      at('2026-11-28T12:00:00'),
    )
  })

  test('a weekly span that a clock set forward leaves out is found in the week after', () => {
    const night = { timeZone: berlin, open: ['sun 02:15-02:45'] }
    expect(explained(limited({}), { now: at('2026-03-22T01:45:00'), place: night }).nextAt).toBe(
      at('2026-04-05T00:15:00'),
    )
  })

  test('without any span it is closed for good', () => {
    expect(explained(limited({}), { place: { open: [] } })).toMatchObject({ ask: false, nextAt: undefined })
  })

  test('hold back nothing but what opens itself', () => {
    const now = at('2026-11-22T12:00:00')
    expect(holding(place, now, { opened: 'place' })).toEqual([])
    expect(holding(place, now, { opened: 'person' })).toEqual([])
  })

  test('when a rest ends in the night, the next time is the morning', () => {
    const now = at('2026-11-20T10:00:00')
    const history = { openedAt: at('2026-11-07T20:00:00') }
    const { because, nextAt } = explained(limited({}), { now, place: { quiet: ['19:00-08:00'] }, history })
    expect(because).toMatchObject([{ rule: 'rest', until: at('2026-11-21T20:00:00') }])
    expect(nextAt).toBe(at('2026-11-22T08:00:00'))
  })

  test('quiet and open hours that leave no time leave none', () => {
    const never = { quiet: ['08:00-20:00'], open: ['09:00-19:00'] }
    expect(explained(limited({}), { place: never }).nextAt).toBeUndefined()
  })
})

describe('from and until', () => {
  test('in the hour that comes twice the next time is the first', () => {
    const place = { timeZone: berlin }
    const begins = limited({}, { from: '2026-10-25 02:40' })
    expect(explained(begins, { now: at('2026-10-24T20:00:00'), place }).nextAt).toBe(
      at('2026-10-25T00:40:00'),
    )
  })

  const prompt = limited({}, { from: '2026-12-01', until: '2026-12-24' })
  const holdingAt = (now: number, more: Partial<Situation> = {}): readonly string[] =>
    names(ask(prompt, { now, ...more }).because)

  test('are days of the place, both included', () => {
    const place = { timeZone: berlin }
    expect(holdingAt(at('2026-11-30T22:59:59'), { place })).toEqual(['from'])
    expect(holdingAt(at('2026-11-30T23:00:00'), { place })).toEqual([])
    expect(holdingAt(at('2026-12-24T22:59:59'), { place })).toEqual([])
    expect(holdingAt(at('2026-12-24T23:00:00'), { place })).toEqual(['until'])
  })

  test('are days of UTC where no place is known', () => {
    expect(holdingAt(at('2026-11-30T23:59:59'))).toEqual(['from'])
    expect(holdingAt(at('2026-12-01T00:00:00'))).toEqual([])
    expect(holdingAt(at('2026-12-24T23:59:59'))).toEqual([])
    expect(holdingAt(at('2026-12-25T00:00:00'))).toEqual(['until'])
  })

  test('may name a minute, that of the end included', () => {
    const evening = limited({}, { from: '2026-12-01 18:00', until: '2026-12-01 21:30' })
    const states = ['17:59:59', '18:00:00', '21:30:59', '21:31:00'].map((time) =>
      names(ask(evening, { now: at(`2026-12-01T${time}`) }).because),
    )
    expect(states).toEqual([['from'], [], [], ['until']])
  })

  test('either may stand alone', () => {
    const begins = limited({}, { from: '2026-12-01' })
    const ends = limited({}, { until: '2026-12-24' })
    const states = ['2026-11-30', '2026-12-01', '2026-12-25'].map((text) => {
      const now = at(`${text}T12:00:00`)
      return [ask(begins, { now }).ask, ask(ends, { now }).ask]
    })
    expect(states).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ])
  })

  test('count for what stands in its place, and not for what a person opens', () => {
    const now = at('2026-11-01T00:00:00')
    expect(holdingAt(now, { opened: 'place' })).toEqual(['from'])
    expect(holdingAt(now, { opened: 'person' })).toEqual([])
    expect(holdingAt(now + 90 * day, { opened: 'place' })).toEqual(['until'])
  })

  test.each([
    [berlin, '2026-11-30T23:00:00'],
    ['Pacific/Kiritimati', '2026-11-30T10:00:00'],
    ['Etc/GMT+12', '2026-12-01T12:00:00'],
    [undefined, '2026-12-01T00:00:00'],
  ])('explain knows when it begins in %s', (timeZone, begin) => {
    const place = { ...(timeZone && { timeZone }) }
    const { because, nextAt } = explained(prompt, { now: at('2026-08-01T12:34:56.789'), place })
    expect(because).toMatchObject([{ rule: 'from', input: '2026-12-01', until: at(begin) }])
    expect(nextAt).toBe(at(begin))
  })

  test('what is over never comes again, and what begins too late neither', () => {
    expect(explained(prompt, { now: at('2027-01-01T00:00:00') }).nextAt).toBeUndefined()
    const history = { openedAt: at('2026-12-20T00:00:00') }
    expect(explained(prompt, { now: at('2026-12-21T00:00:00'), history }).nextAt).toBeUndefined()
  })

  test('tell their verdict where they pass', () => {
    const now = at('2026-12-10T00:00:00')
    expect(verdict('from', prompt, { now })).toEqual(['2026-12-01', true])
    expect(verdict('until', prompt, { now: now + hour })).toEqual(['2026-12-24', true])
  })
})
