import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import type { Tell } from '../tell.ts'

/** The ids of definitions that could not be read. What is wrong with them was told. */
export const unreadable: Set<string> = new Set()

/** Reads a definition that came from outside. What is wrong is told, with the place and the mend. */
export function readDefinition(value: unknown, tell: Tell): Prompt | undefined {
  const given = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  const id = typeof given === 'string' ? given : 'without an id'
  const parsed = parsePrompt(value)
  for (const { message } of parsed.issues) tell(`prompt “${id}”: ${message}`)
  if (parsed.status !== 'invalid') return parsed.prompt
  unreadable.add(id)
  return undefined
}
