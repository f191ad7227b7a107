import type { Answer } from './answer.ts'
import { conditionHolds } from './condition.ts'
import { lookupIn } from './lookup-in.ts'
import { own } from './own.ts'
import type { Context, Prompt } from './prompt.ts'

/**
 * Tells whether a response is one that a person should read first: by the prompt's own `criticism` condition, or,
 * where it has none, when any rating, or any row of a matrix, lies below the middle of its scale. On Poor, Fair, Good,
 * Outstanding that is the first two; on five points the first two; on 0 to 10 it is 0 to 4.
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
    const scale = own(scales, question)
    const points =
      typeof value === 'object' && value && !Array.isArray(value) ? Object.values(value) : [value]
    return scale && points.some((point) => typeof point === 'number' && point < (scale[0] + scale[1]) / 2)
  })
}
