import { parseDuration } from '@earshot/core/duration'
import type { Prompt } from '@earshot/core/prompt'
import type { StoredResponse } from '../storage/port.ts'

const dayMs = 86_400_000
const quarterMs = 90 * dayMs

/**
 * So many people, at least, gave these answers to one prompt. Who is named counts once. Nobody else is known here, so only
 * answers that came while nobody is asked twice are surely of as many people: those within the time of `limits.every`, a
 * quarter where none is given. Where a person is asked again within a quarter, those of one day about one team.
 */
export function peopleIn(
  responses: readonly StoredResponse[],
  prompt: Pick<Prompt, 'limits'> | undefined,
): number {
  const named = new Set(responses.flatMap(({ data }) => data.context?.person ?? []))
  const others = responses.filter(({ data }) => data.context?.person === undefined)
  const { every, everyPer } = prompt?.limits ?? {}
  const often = parseDuration(everyPer?.split(' ')[0] ?? every ?? '') ?? quarterMs
  if (often >= quarterMs)
    return (
      named.size +
      mostWithin(
        others.map(({ receivedAt }) => receivedAt),
        often,
      )
    )
  const taps = new Map<string, number>()
  for (const { data, receivedAt } of others) {
    const key = `${Math.floor(receivedAt / dayMs)} ${data.context?.team ?? ''}`
    taps.set(key, (taps.get(key) ?? 0) + 1)
  }
  return Math.max(named.size, 0, ...taps.values())
}

/** The most of these times that lie within so long. */
function mostWithin(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  let first = 0
  let most = 0
  for (const [last, time] of sorted.entries()) {
    while (time - (sorted[first] ?? time) >= ms) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}
