import type { Prompt } from '@earshot/core/prompt'

/** The ids of those definitions that say themselves what opens them. */
export function opensItself(prompts: readonly (Prompt | undefined)[]): readonly string[] {
  return prompts.flatMap((prompt) => (prompt?.trigger?.some(({ on }) => on !== 'manual') ? [prompt.id] : []))
}
