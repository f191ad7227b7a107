import type { Prompt } from '@earshot/core/prompt'

/** What a rule may know beside the prompt. Each part is optional: a rule that lacks its part finds nothing. */
export interface Site {
  /** The other prompts of the same site. */
  readonly prompts?: readonly Prompt[]
  /** The definition that this one takes the place of. */
  readonly previous?: Prompt
  /** Words of the trade that customers do not know, from the owner. */
  readonly jargon?: readonly string[]
  /** The prompt as HTML, as it is first shown. */
  readonly markup?: string
  /** The language of the prompt's own texts, as a BCP 47 tag. Default: seen from the texts themselves. */
  readonly locale?: string
}
