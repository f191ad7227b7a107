import type { Prompt } from '@earshot/core/prompt'
import type { Fix } from './fix.ts'
import type { Site } from './site.ts'

/** `error`: the prompt should be refused. `warning`: mend it or know why not. `note`: good to know. */
export type Level = 'error' | 'warning' | 'note'

/** What a rule found, and where. */
export interface Flaw {
  /** From the top of the definition: `questions[2].text`. Empty for the whole. */
  readonly path: string
  /** What is wrong and how to mend it, for the person who wrote the prompt. */
  readonly message: string
  /** Where this case weighs more or less than the rule's own level. */
  readonly level?: Level
  /** A mend that cannot change the meaning. */
  readonly fix?: Fix
}

/** One rule of honest asking, with an example on each side of its line. */
export interface Rule {
  /** Stable: a letter for the family (Words, Scale, Order, Flow, G for fairness, Time, Privacy) and a number. */
  readonly id: string
  readonly level: Level
  /** Why the rule exists, and the source of any figure in it. */
  readonly reason: string
  /** A prompt that this rule flags. */
  readonly bad: Prompt
  /** The same prompt, mended. */
  readonly good: Prompt
  /** What the rule knows beside the bad example. */
  readonly badSite?: Site
  /** What the rule knows beside the good example. */
  readonly goodSite?: Site
  /** The language that the rule reads. It is passed over where the prompt is plainly written in another. */
  readonly reads?: 'en'
  readonly check: (prompt: Prompt, site: Site) => readonly Flaw[]
}
