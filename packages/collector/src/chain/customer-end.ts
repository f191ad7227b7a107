import { type CountedShare, countedShare } from '@earshot/scoring/counted-share'
import type { Behind } from '../behind/behind.ts'
import { causeName } from '../cases/causes.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { betterBlock } from '../results/better-block.ts'
import { inOneWay } from '../results/ways.ts'

/** Where a team meets the customers: what they say of what it makes, and the cases that began there. */
export interface CustomerArrow {
  readonly team: string
  /** Cases that were traced back to it. */
  readonly cases: number
  /** Of what the team makes, what critical answers named. */
  readonly figures: readonly { readonly name: string; readonly critical: CountedShare }[]
}

/** The end of the chain. */
export interface CustomerEnd {
  /** Of all customers who judged, how many were critical. */
  readonly critical: CountedShare | undefined
  readonly arrows: readonly CustomerArrow[]
}

/** What customers say at the end of the chain, and which team it leads back to. */
export function customerEnd(
  {
    digest,
    behind,
    traced,
  }: { readonly digest: Digest; readonly behind: readonly Behind[]; readonly traced: readonly string[] },
  prompts: KnownPrompts,
): CustomerEnd {
  const parts = [...inOneWay(digest).prompts.values()].filter(({ audience }) => audience === 'external')
  const judged = parts.reduce((sum, part) => sum + part.judged, 0)
  const nothing = { prompts: new Map(), said: [], shown: new Map(), tallies: [] }
  const { critical, needs } = betterBlock(
    digest,
    { from: 0, to: 0, lately: nothing, before: nothing },
    prompts,
  )
  const teams = [...new Set([...behind.map(({ team }) => team), ...traced])].sort((a, b) =>
    a.localeCompare(b, 'en'),
  )
  return {
    critical: judged
      ? countedShare(
          parts.reduce((sum, part) => sum + part.critical, 0),
          judged,
        )
      : undefined,
    arrows: teams.map((team) => ({
      team,
      cases: traced.filter((one) => one === team).length,
      figures: critical
        ? [...new Set(behind.filter((one) => one.team === team).map(({ cause }) => cause))].map((cause) => ({
            name: causeName(cause, prompts),
            critical: countedShare(needs.find(({ code }) => code === cause)?.count ?? 0, critical),
          }))
        : [],
    })),
  }
}
