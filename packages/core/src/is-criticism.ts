import type { Answer } from './answer.ts'
import { conditionHolds } from './condition.ts'
import { lookupIn } from './conversation.ts'
import type { Context, Prompt } from './prompt.ts'

/**
 * Tells whether a response is one that a person should read first: by the prompt's own `criticism` condition, or,
 * where it has none, when any rating lies below the middle of its scale. On Poor, Fair, Good, Outstanding that is the
 * first two; on five points the first two; on 0 to 10 it is 0 to 4.
 *
 * @param scales - lowest and highest point by question, as the event's `presentation.scales` carries them
 */
export function isCriticism(
  response: { readonly answers: readonly Answer[]; readonly context?: Context },
  prompt: Pick<Prompt, 'criticism'> | undefined,
  scales: Readonly<Record<string, readonly [number, number]>> = {},
): boolean {
  const { answers, context = {} } = response
  if (prompt?.criticism !== undefined) return conditionHolds(prompt.criticism, lookupIn({ answers, context }))
  return answers.some(({ question, value }) => {
    const scale = Object.hasOwn(scales, question) ? scales[question] : undefined
    return scale !== undefined && typeof value === 'number' && value < (scale[0] + scale[1]) / 2
  })
}
