import type { Prompt } from '@earshot/core/prompt'
import { inGeneral } from './in-general.ts'

/** A prompt's title for figures over many; its id where the definition is not known. */
export function titleInGeneral(prompt: Prompt | undefined, id: string): string {
  return prompt ? inGeneral(prompt.title) : id
}
