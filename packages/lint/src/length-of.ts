import { parseDuration } from '@earshot/core/duration'
import type { Prompt } from '@earshot/core/prompt'
import { opensItself } from './opens-itself.ts'

const dayMs = 24 * 60 * 60 * 1_000

/**
 * How long a prompt may be: `yearly` where it comes once in 300 days or less often, `micro` where it opens itself and
 * so interrupts, `survey` where the person came to answer.
 */
export function lengthOf(prompt: Prompt): 'micro' | 'survey' | 'yearly' {
  const every = parseDuration(prompt.limits?.every ?? '') ?? 0
  if (every >= 300 * dayMs) return 'yearly'
  return opensItself(prompt) ? 'micro' : 'survey'
}
