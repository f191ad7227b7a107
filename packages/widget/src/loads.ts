import type { Prompt } from '@earshot/core/prompt'
import type * as author from './author/author.ts'
import type * as configured from './configured/configured.ts'

/** Fetches what most pages do not need, each part when it is first needed. */
export interface Loads {
  /** For definitions and mistakes of the page's own. */
  author(): Promise<typeof author>
  /** For pages that set more than which prompt is asked where. */
  configured(): Promise<typeof configured>
  /** A ready-made prompt by its id, which is made of small letters, digits and hyphens. Rejects where there is none. */
  prompt?(id: string): Promise<Prompt>
}
