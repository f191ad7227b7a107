import { type Explanation, explainWith } from './explain-with.ts'
import type { Prompt } from './prompt.ts'
import { rareRules } from './rare-rules.ts'
import type { Situation } from './situation.ts'

export type { Explained, Explanation } from './explain-with.ts'

/**
 * Every rule with its input, its verdict and when it will pass, and the next time at which all of them do. For authors
 * and owners; a page that only asks needs `decide`.
 */
export function explain(prompt: Prompt, situation: Situation): Explanation {
  return explainWith(prompt, situation, rareRules)
}
