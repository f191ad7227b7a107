import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import type { Tell } from '../tell.ts'

/** Reads a definition that came from outside. What is wrong is told, with the place and the mend. */
export function readDefinition(value: unknown, tell: Tell): Prompt | undefined {
  const given = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  const id = typeof given === 'string' ? given : 'without an id'
  const parsed = parsePrompt(value)
  for (const { message } of parsed.issues) tell(`prompt “${id}”: ${message}`)
  return parsed.status === 'invalid' ? undefined : parsed.prompt
}
