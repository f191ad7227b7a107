import { type Decision, decideWith, type RuleName, type Rules, type Verdict } from './decide-with.ts'
import type { Prompt } from './prompt.ts'
import type { Situation } from './situation.ts'

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
 * What `explain` does, with the rules that you pass, as `decideWith` takes them.
 *
 * @param turns - how often `nextAt` goes on in time: when one rule has passed, another may hold, such as quiet hours that
 * begin. Default: 50.
 */
export function explainWith(prompt: Prompt, situation: Situation, more?: Rules, turns = 50): Explanation {
  const { ask, rules } = decideWith(prompt, situation, more)
  const explained = rules.map((verdict) => ({
    ...verdict,
    until: verdict.passes ? undefined : passesAt(verdict.rule, prompt, situation, more),
  }))
  const because = explained.filter(({ passes }) => !passes)
  const now = Math.max(...because.map(({ until }) => until ?? Number.NaN))
  // Where time alone will not do it, or nothing holds, there is no later time.
  const next =
    turns && now > situation.now ? explainWith(prompt, { ...situation, now }, more, turns - 1) : undefined
  return { ask, rules: explained, because, nextAt: next?.ask ? now : next?.nextAt }
}

const minuteMs = 60_000
const weekMs = 604_800_000
/** The longest duration that can be written. */
const longestMs = 86_400_000_000_000

/** The first time after now at which a rule passes that now holds back. */
function passesAt(rule: RuleName, prompt: Prompt, situation: Situation, more?: Rules): number | undefined {
  const { now } = situation
  const passes = (time: number): boolean =>
    !decideWith(prompt, { ...situation, now: time }, more).because.some((verdict) => verdict.rule === rule)
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
