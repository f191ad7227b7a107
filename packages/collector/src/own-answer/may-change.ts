import type { Prompt } from '@earshot/core/prompt'
import { versionOf } from '@earshot/core/version'
import type { StoredResponse } from '../storage/port.ts'

/** What was said long ago is a fact by now; later it can only be taken back or deleted. */
export const changeForMs: number = 90 * 86_400_000

export type MayChange =
  /** With the questions that were asked. */
  | { readonly status: 'yes'; readonly prompt: Prompt }
  /** `late`: the time for it is over. `unknown`: the questions that were asked are not known here. `over`: taken back. */
  | { readonly status: 'late' | 'unknown' | 'over' }

/** Tells whether the person may change an answer here. `shown` is the definition that is known for it. */
export function mayChange(response: StoredResponse, shown: Prompt | undefined, now: number): MayChange {
  if (response.state === 'withdrawn') return { status: 'over' }
  // Other questions than those that were answered would make another answer of it.
  if (!shown || versionOf(shown) !== response.data.prompt.version) return { status: 'unknown' }
  return now - response.receivedAt > changeForMs ? { status: 'late' } : { status: 'yes', prompt: shown }
}
