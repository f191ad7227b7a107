import { parseDuration } from '@earshot/core/duration'
import type { Prompt } from '@earshot/core/prompt'
import type { StoredResponse } from '../storage/port.ts'

const dayMs = 86_400_000
const quarterMs = 90 * dayMs

/**
 * So many people, at least, gave these answers to one prompt. Who is named counts once. Nobody else is known here, so where a
 * person is asked again within a quarter, five taps may be one person's: only answers of one day about one team are surely
 * of as many people.
 */
export function peopleIn(
  responses: readonly StoredResponse[],
  prompt: Pick<Prompt, 'limits'> | undefined,
): number {
  const named = new Set(responses.flatMap(({ data }) => data.context?.person ?? []))
  const others = responses.filter(({ data }) => data.context?.person === undefined)
  const { every, everyPer } = prompt?.limits ?? {}
  const often = parseDuration(everyPer?.split(' ')[0] ?? every ?? '') ?? quarterMs
  if (often >= quarterMs) return named.size + others.length
  const taps = new Map<string, number>()
  for (const { data, receivedAt } of others) {
    const key = `${Math.floor(receivedAt / dayMs)} ${data.context?.team ?? ''}`
    taps.set(key, (taps.get(key) ?? 0) + 1)
  }
  return Math.max(named.size, 0, ...taps.values())
}
