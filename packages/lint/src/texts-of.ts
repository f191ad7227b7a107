import type { Prompt } from '@earshot/core/prompt'
import { answersOf } from './answers-of.ts'
import { speechOf } from './speech-of.ts'
import type { PlacedText } from './stems-of.ts'

/** Everything that a person reads: what the prompt says, and the answers on offer. */
export function textsOf(prompt: Prompt): readonly PlacedText[] {
  return [...speechOf(prompt), ...answersOf(prompt)]
}
