import { decideWith, type Rules } from './decide-with.ts'
import { type Explanation, explainBy } from './explain-by.ts'
import type { Prompt } from './prompt.ts'
import type { Situation } from './situation.ts'

export type { Explained, Explanation } from './explain-by.ts'

/**
 * What `explain` does, with the rules that you pass, as `decideWith` takes them.
 *
 * @param turns - see `explainBy`
 */
export function explainWith(prompt: Prompt, situation: Situation, more?: Rules, turns?: number): Explanation {
  return explainBy((now) => decideWith(prompt, { ...situation, now }, more), situation.now, turns)
}
