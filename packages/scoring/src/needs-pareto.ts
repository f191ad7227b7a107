import { mustBeCount } from './must-be.ts'

/** How often a need was named. */
export interface NeedMentions {
  readonly need: string
  readonly mentions: number
}

/** One row of the Pareto line: its share of all mentions, and that of all rows down to it. */
export interface ParetoRow extends NeedMentions {
  readonly share: number
  readonly running: number
}

/**
 * Needs sorted by how often they were named, each with its share of all *mentions* and the running sum. One person may
 * name several needs, so these are not shares of people; `needsList` has those.
 *
 * @returns nothing where nothing was named
 * @throws RangeError where a number cannot be a count
 */
export function needsPareto(needs: readonly NeedMentions[]): readonly ParetoRow[] {
  for (const { need, mentions } of needs) mustBeCount('needsPareto', `mentions of ${need}`, mentions)
  const all = needs.reduce((sum, { mentions }) => sum + mentions, 0)
  if (all === 0) return []
  let sofar = 0
  return [...needs]
    .sort((a, b) => b.mentions - a.mentions)
    .map(({ need, mentions }) => {
      sofar += mentions
      return { need, mentions, share: mentions / all, running: sofar / all }
    })
}
