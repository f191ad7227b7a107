import { decideWith, type Rules } from './decide-with.ts'
import { type Explained, type Explanation, explainBy } from './explain-by.ts'
import type { Prompt } from './prompt.ts'
import type { Situation } from './situation.ts'

export type { Explained, Explanation } from './explain-by.ts'

const minuteMs = 60_000
/** When clocks are set back, a time of the wall comes twice: no farther apart than this. */
const foldMs = 10_800_000

/**
 * What `explain` does, with the rules that you pass, as `decideWith` takes them. Times are the first ones also in the night
 * when clocks are set back: what begins at half past two begins when it is that for the first time.
 *
 * @param turns - see `explainBy`
 */
export function explainWith(prompt: Prompt, situation: Situation, more?: Rules, turns?: number): Explanation {
  const { now } = situation
  const decideAt = (time: number) => decideWith(prompt, { ...situation, now: time }, more)
  const found = explainBy(decideAt, now, turns)
  const first = (time: number, holds: (at: number) => boolean): number => {
    for (let at = time - foldMs; at < time; at += minuteMs) if (at > now && holds(at)) return at
    return time
  }
  const { from, until } = prompt
  if (!from && !until) return found
  const timely = (verdict: Explained): Explained =>
    verdict.until !== undefined && verdict.rule === 'from'
      ? {
          ...verdict,
          until: first(verdict.until, (at) => !decideAt(at).because.some(({ rule }) => rule === 'from')),
        }
      : verdict
  const rules = found.rules.map(timely)
  return {
    ...found,
    rules,
    because: rules.filter(({ passes }) => !passes),
    nextAt: found.nextAt === undefined ? undefined : first(found.nextAt, (at) => decideAt(at).ask),
  }
}
