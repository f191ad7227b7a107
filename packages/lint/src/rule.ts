import type { Prompt } from '@earshot/core/prompt'
import type { Fix } from './fix.ts'
import type { Site } from './site.ts'

/** `error`: the prompt should be refused. `warning`: mend it or know why not. `note`: good to know. */
export type Level = 'error' | 'warning' | 'note'

/** What a rule found, and where. */
export interface Flaw {
  /**
   * From the top of the definition: `questions[2].text`. Empty for the whole. What stands in the site's configuration
   * begins with `site.`, and a place in its markup is `markup:<line>:<column>`.
   */
  readonly path: string
  /** What is wrong and how to mend it, for the person who wrote the prompt. */
  readonly message: string
  /** Where it differs from the rule's own. */
  readonly level?: Level
  /** Edits of the definition that mend it without a decision of its author. */
  readonly fix?: Fix
}

/** One rule of honest asking, with an example on each side of its line. */
export interface Rule {
  /** Stable: a letter for the family (Words, Scale, Order, Flow, G for fairness, Time, Privacy, Access) and a number. */
  readonly id: string
  readonly level: Level
  /** Why the rule exists, and the source of any figure in it. */
  readonly reason: string
  /** A prompt that this rule flags. */
  readonly bad: Prompt
  /** The same prompt, mended. */
  readonly good: Prompt
  /** The site of the bad example, where the rule looks at one. */
  readonly badSite?: Site
  readonly goodSite?: Site
  /** The language that the rule reads. It is passed over where the prompt is plainly written in another. */
  readonly reads?: 'en'
  readonly check: (prompt: Prompt, site: Site) => readonly Flaw[]
}
