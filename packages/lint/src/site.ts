import type { Prompt } from '@earshot/core/prompt'

/**
 * What a rule may know beside the prompt: the site that asks it. Everything may be left out; a rule that needs what is
 * not told finds nothing.
 */
export interface Site {
  /** Every prompt of the site. */
  readonly prompts?: readonly Prompt[]
  /** Ids of prompts that are there without a definition here, such as the ready-made ones. */
  readonly readyMade?: readonly string[]
  /** The prompt as it was asked until now. */
  readonly previous?: Prompt
  /** Words of the trade that customers do not know. */
  readonly jargon?: readonly string[]
  /**
   * The HTML of the rendered prompt, or of the page around it. Styles are known only where they stand inline; sizes
   * and contrast only where `data-measured="width height contrast"` was written beside a control.
   */
  readonly markup?: string
  /** The language of the prompt's own texts, as a BCP 47 tag. Default: seen from the texts themselves. */
  readonly locale?: string
  /** The address of the page that asks. */
  readonly url?: string
  /** Names of context that the site gives beside the known ones. */
  readonly context?: readonly string[]
  /** Names of people who work there. */
  readonly staff?: readonly string[]
  /** Who taps the answers in: the customer, or `staff` for the customer. */
  readonly enteredBy?: 'customer' | 'staff'
  /** The `channel` that answers are marked with. */
  readonly channel?: string
  /** The share of the last 30 days' answers that somebody read, 0 to 1. */
  readonly readShare?: number
  /** The time within which a person gets in touch, such as `2d`. */
  readonly due?: string
  /** How long answers are kept, such as `730d`; `null` where no end is set. */
  readonly keep?: string | null
  /** What is kept beside an answer. */
  readonly keeps?: readonly ('ip' | 'time')[]
  /** Whether open questions carry the line against card numbers. */
  readonly privacyLine?: boolean
  /** Whether the site speaks to children. */
  readonly forChildren?: boolean
  /** What the results page shows before anybody chooses: a condition over an answer. */
  readonly results?: { readonly where?: string }
  /** What is written down of its prize draw; `{}` where nothing is yet. */
  readonly draw?: Draw
  readonly kiosk?: Kiosk
  /** Local times, `22:00` to `07:00`, within which nothing opens itself. */
  readonly quietHours?: { readonly from: string; readonly to: string }
  /** Local times, `HH:MM`, at which something is planned to open. */
  readonly opensAt?: readonly string[]
}

/** What the owner has written down of a prize draw. */
export interface Draw {
  /** The address of the rules. */
  readonly rules?: string
  /** `YYYY-MM-DD`. */
  readonly ends?: string
  /** How to enter without buying and without answering. */
  readonly freeEntry?: string
  readonly sponsor?: string
  readonly prize?: string
  readonly howDrawn?: string
  /** In years. */
  readonly leastAge?: number
}

/** What a shared device does when nobody touches it. */
export interface Kiosk {
  /** How long the warning stands before everything is cleared, in milliseconds. */
  readonly warningMs?: number
  /** How often a person can ask for more time. */
  readonly extensions?: number
}
