import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { askableTypes } from '../askable-types.ts'
import type { Tell } from '../tell.ts'

/** Reads a definition that came from outside. What is wrong is told, with the place and the mend. */
export function readDefinition(
  value: unknown,
  tell: Tell,
  askable: readonly string[] = askableTypes,
): Prompt | undefined {
  const given = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  const id = typeof given === 'string' ? given : 'without an id'
  const parsed = parsePrompt(value)
  for (const { message } of parsed.issues) tell(`prompt “${id}”: ${message}`)
  if (parsed.status === 'invalid') return undefined
  const unasked = parsed.prompt.questions.find(({ type }) => !askable.includes(type))
  if (!unasked)
    return {
      ...parsed.prompt,
      questions: parsed.prompt.questions.map((question) => shown(question, id, tell)),
    }
  tell(
    `prompt “${id}”: question “${unasked.id}” has the type “${unasked.type}”, which this version cannot ask yet. The prompt is not shown.`,
  )
  return undefined
}

/** Faces, stars and thumbs are shown as words or numbers by this version, and events must not tell otherwise. */
function shown(question: Question, id: string, tell: Tell): Question {
  if (question.type !== 'rating' || !question.show || /^(words|numbers)$/.test(question.show)) return question
  tell(
    `prompt “${id}”: show “${question.show}” of question “${question.id}” is not part of this version; its words or numbers are shown.`,
  )
  const { show: _, ...rest } = question
  return rest
}
