import type { Decision, RuleName, Verdict } from './decide-with.ts'

/** A rule's verdict, and when it changes. */
export interface Explained extends Verdict {
  /** When a rule that holds back will pass, in milliseconds since 1970; `undefined` where time alone will not do it. */
  readonly until: number | undefined
}

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
/** When clocks are set back, a time of the wall comes twice: no farther apart than this. */
const foldMs = 10_800_000
/** The longest duration that can be written. */
const longestMs = 86_400_000_000_000

/** The first time after now at which a rule passes that now holds back. */
function passesAt(rule: RuleName, decideAt: (now: number) => Decision, now: number): number | undefined {
  const passes = (time: number): boolean => !decideAt(time).because.some((verdict) => verdict.rule === rule)
  // Minute by minute is right also on the nights when clocks are set.
  const minuteIn = (from: number, spanMs: number): number | undefined => {
    const first = from - (from % minuteMs) + minuteMs
    for (let time = first; time < first + spanMs; time += minuteMs) if (passes(time)) return time
    return undefined
  }
  // A week has all spans; where a clock set forward leaves one out, it comes a week later.
  if (rule === 'quiet' || rule === 'open') return minuteIn(now, 2 * weekMs)
  let before = now
  let after = now + longestMs
  // What ended at half past two may come again when it is two for the second time.
  if (!passes(after)) return rule === 'until' ? minuteIn(now, foldMs) : undefined
  // All other rules that time can lift hold until some time and pass from then on, so that halves find it.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (passes(middle)) after = middle
    else before = middle
  }
  // What begins at half past two has begun when it is that for the first time.
  return rule === 'from' ? (minuteIn(Math.max(now, after - foldMs), foldMs) ?? after) : after
}
