import { lookupIn } from '@earshot/core/conversation'
import type { Context, Prompt } from '@earshot/core/prompt'
import { weave } from '@earshot/core/weave'

/** A prompt's title as it is shown where this was told: `{context.team}` has given way to the team. */
export function titleOf({ title }: Prompt, context: Context = {}): string {
  return weave(title, lookupIn({ answers: [], context }))
}
