import type { Place } from './situation.ts'

/**
 * The clock on the wall of a place: gives the time as `2026-11-21 13:05:00`. The Swedish way to write a time is the ISO
 * one.
 *
 * @throws RangeError where the time zone is not known.
 */
export function clockOf({ timeZone = 'UTC' }: Place): (now: number) => string {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format
  clocks.set(timeZone, clock)
  return clock
}

/** Making one takes far longer than reading it, and whoever looks for a time reads it for thousands of minutes. */
const clocks = new Map<string, (now: number) => string>()

/** A span, with the days on which it begins, if any, and its two times. */
export const spanPattern: RegExp = /^((?:(?:sun|mon|tue|wed|thu|fri|sat) )*)(\d\d:\d\d)-(\d\d:\d\d)$/

const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/**
 * Whether a wall clock (`2026-11-21 13:05:00`) shows a time within one of the spans, written as in `Place`. It goes by
 * what the clock on the wall shows: on the night when it is set forward, an hour of a span is missing, and when it is set
 * back, one comes twice.
 *
 * @throws TypeError where a span is not written so.
 */
export function withinHours(spans: readonly string[], clock: string): boolean {
  const day = new Date(clock.slice(0, 10)).getUTCDay()
  const time = clock.slice(11, 16)
  return spans.some((span) => {
    const [, days, from = '', to = ''] = spanPattern.exec(span) ?? []
    if (days === undefined) throw new TypeError(`decide: “${span}” is no span such as “mon 22:00-07:00”`)
    const begins = (on: number): boolean => !days || days.includes(`${dayNames[on % 7]}`)
    return from < to
      ? begins(day) && from <= time && time < to
      : (begins(day) && from <= time) || (begins(day + 6) && time < to)
  })
}
