import type { Decision, RuleName, Verdict } from './decide-with.ts'

/** A rule's verdict, and when it changes. */
export interface Explained extends Verdict {
  /** When a rule that holds back will pass, in milliseconds since 1970; `undefined` where time alone will not do it. */
  readonly until: number | undefined
}

/** A decision in which each rule says what it looked at, and when it will pass. */
export interface Explanation extends Decision {
  readonly rules: readonly Explained[]
  readonly because: readonly Explained[]
  /** The earliest time at which it could be asked; `undefined` where time alone will not do it, or nothing holds it. */
  readonly nextAt: number | undefined
}

/**
 * What `explain` does, with a decision at any time, in milliseconds since 1970: for pages, which have what decides already.
 *
 * @param turns - how often `nextAt` goes on in time: when one rule has passed, another may hold, such as quiet hours that
 * begin. Default: 50.
 */
export function explainBy(decideAt: (now: number) => Decision, now: number, turns = 50): Explanation {
  const { ask, rules } = decideAt(now)
  const explained = rules.map((verdict) => ({
    ...verdict,
    until: verdict.passes ? undefined : passesAt(verdict.rule, decideAt, now),
  }))
  const because = explained.filter(({ passes }) => !passes)
  const later = Math.max(...because.map(({ until }) => until ?? Number.NaN))
  // Where time alone will not do it, or nothing holds, there is no later time.
  const next = turns && later > now ? explainBy(decideAt, later, turns - 1) : undefined
  return { ask, rules: explained, because, nextAt: next?.ask ? later : next?.nextAt }
}

const minuteMs = 60_000
const weekMs = 604_800_000
/** The longest duration that can be written. */
const longestMs = 86_400_000_000_000

/** The first time after now at which a rule passes that now holds back. */
function passesAt(rule: RuleName, decideAt: (now: number) => Decision, now: number): number | undefined {
  const passes = (time: number): boolean => !decideAt(time).because.some((verdict) => verdict.rule === rule)
  if (rule === 'quiet' || rule === 'open') {
    const first = now - (now % minuteMs) + minuteMs
    // Minute by minute is right also on the nights when clocks are set. A week has all spans; where a clock set forward
    // leaves one out, it comes a week later.
    for (let time = first; time < first + 2 * weekMs; time += minuteMs) if (passes(time)) return time
    return undefined
  }
  let before = now
  let after = now + longestMs
  if (!passes(after)) return undefined
  // All other rules that time can lift hold until some time and pass from then on, so that halves find it.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (passes(middle)) after = middle
    else before = middle
  }
  return after
}
