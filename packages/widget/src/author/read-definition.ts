import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import type { QuestionType } from '@earshot/core/question'
import type { Tell } from '../tell.ts'

/** Reads a definition that came from outside. What is wrong is told, with the place and the mend. */
export function readDefinition(
  value: unknown,
  askable: (type: QuestionType) => boolean,
  tell: Tell,
): Prompt | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : 'without an id'
  const parsed = parsePrompt(value)
  for (const { message } of parsed.issues) tell(`prompt “${id}”: ${message}`)
  if (parsed.status === 'invalid') return undefined
  const unasked = parsed.prompt.questions.find(({ type }) => !askable(type))
  if (!unasked) return parsed.prompt
  tell(
    `prompt “${id}”: question “${unasked.id}” has the type “${unasked.type}”, which this version cannot ask yet. The prompt is not shown.`,
  )
  return undefined
}
