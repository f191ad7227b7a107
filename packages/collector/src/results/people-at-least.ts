import { parseDuration } from '@earshot/core/duration'
import type { Prompt } from '@earshot/core/prompt'
import type { Digest } from '../listening/digest.ts'

const quarterMs = 90 * 86_400_000

/**
 * So many people, at least, answered a prompt on these days. Nobody is known here, so where a person is asked again within a
 * quarter, five taps may be one person's: only answers of one day about one team are surely of as many people.
 */
export function peopleAtLeast(
  days: readonly Digest[],
  id: string,
  prompt: Pick<Prompt, 'limits'> | undefined,
): number {
  const ofDay = days.map(({ prompts }) => {
    const parts = [...prompts.values()].filter((part) => part.prompt === id)
    return { parts, judged: parts.reduce((sum, { judged }) => sum + judged, 0) }
  })
  const { every, everyPer } = prompt?.limits ?? {}
  const often = parseDuration(everyPer?.split(' ')[0] ?? every ?? '') ?? quarterMs
  if (often >= quarterMs) return ofDay.reduce((sum, { judged }) => sum + judged, 0)
  const most = ofDay.map(({ parts, judged }) => {
    const teams = new Map<string, number>()
    for (const { judgedWhere } of parts)
      for (const [name, count] of judgedWhere)
        if (name.startsWith('team=')) teams.set(name, (teams.get(name) ?? 0) + count)
    const told = [...teams.values()].reduce((sum, count) => sum + count, 0)
    return Math.max(judged - told, ...teams.values())
  })
  return Math.max(0, ...most)
}
