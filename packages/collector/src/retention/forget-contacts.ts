import type { Answer } from '@earshot/core/answer'
import type { ResponseData } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import type { Definitions } from '../ingest/definitions.ts'
import type { Storage } from '../storage/port.ts'

const step = 200

/**
 * Forgets the ways to reach whoever a case was about, when it has been over for so long. What else they said stays.
 *
 * @returns how many responses had one
 */
export async function forgetContacts(
  storage: Pick<Storage, 'retention' | 'response'>,
  definitions: Definitions,
  before: number,
): Promise<number> {
  let count = 0
  for (;;) {
    const ids = await storage.retention.casesOver(before, step)
    if (!ids.length) return count
    const found = await Promise.all(
      ids.map(async (id) => {
        const response = await storage.response(id)
        if (!response) return []
        const { prompt } = response.data
        const questions = contactQuestions(response.data, await definitions.shown(prompt.id, prompt.version))
        return questions.length ? [{ id, questions }] : []
      }),
    )
    await storage.retention.forgetAnswers(found.flat())
    await storage.retention.contactsForgotten(ids)
    count += found.flat().length
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** The questions to which somebody has answered with a way to reach them. */
export function contactQuestions(
  { answers }: Pick<ResponseData, 'answers'>,
  prompt: Prompt | undefined,
): readonly string[] {
  return answers.filter((answer) => isContact(answer, prompt)).map(({ question }) => question)
}

/** By its form, so that it is found where the definition is not known; one line of text is told by the definition alone. */
function isContact({ question, value }: Answer, prompt: Prompt | undefined): boolean {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return ['name', 'email', 'phone'].some(
      (field) => typeof new Map(Object.entries(value)).get(field) === 'string',
    )
  const asked = prompt?.questions.find(({ id }) => id === question)
  return asked?.type === 'text' && (asked.form === 'email' || asked.form === 'phone')
}
