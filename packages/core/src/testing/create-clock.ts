import { parseDuration } from '../duration.ts'

/** A clock that stands still until it is told to go on. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Goes on by a duration such as `90d`. */
  advance(duration: string): void
}

/**
 * Makes a clock that shows a time such as `2026-11-21T12:00:00Z`.
 *
 * @throws TypeError where that is no time, or a duration is none.
 */
export function createClock(start: string): FakeClock {
  let now = Date.parse(start)
  if (Number.isNaN(now))
    throw new TypeError(`createClock: “${start}” is no time. Write 2026-11-21T12:00:00Z.`)
  return {
    now: () => now,
    advance(duration) {
      const ms = parseDuration(duration)
      if (ms === undefined) throw new TypeError(`advance: “${duration}” is no duration. Write 90d or 5s.`)
      now += ms
    },
  }
}
