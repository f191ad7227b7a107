import { type Decision, decideWith } from './decide-with.ts'
import type { Prompt } from './prompt.ts'
import { rareRules } from './rare-rules.ts'
import type { Situation } from './situation.ts'

export { type Decision, defaultRestMs, type RuleName, type Verdict } from './decide-with.ts'
export type { Place, Situation } from './situation.ts'

/**
 * Decides whether a prompt may be asked now. A pure function of its inputs.
 *
 * @throws TypeError where `targeting` does not parse, or a span of `place` is written wrongly; RangeError where its time
 * zone is not known.
 */
export function decide(prompt: Prompt, situation: Situation): Decision {
  return decideWith(prompt, situation, rareRules)
}
