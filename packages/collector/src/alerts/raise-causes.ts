import { randomUUID } from 'node:crypto'
import { behindAll, behindOf } from '../behind/behind.ts'
import type { Case } from '../cases/case.ts'
import { namedIn } from '../cases/causes.ts'
import type { Storage } from '../storage/port.ts'
import { gatherMs } from './raise-alerts.ts'

/** Whoever criticises names what fell short within this time, or not at all. */
const lookBackMs = 3_600_000
const mostCases = 200

/**
 * Tells teams what fell short of what they make: each cause goes to the team that stands behind it at its place, and to no
 * other. Danger is told at once, the rest of two minutes together. What is severe is told to the house as well.
 *
 * @param teams - those of which somebody is told
 * @param since - nothing that came before is told
 */
export async function raiseCauses(
  storage: Storage,
  { teams, since }: { readonly teams: readonly string[]; readonly since: number },
  now: number,
): Promise<void> {
  const { alerts } = storage
  const behind = teams.length ? await behindAll(storage) : []
  if (!behind.some(({ team }) => teams.includes(team))) return
  const cases = await alerts.newCases(Math.max(since, now - lookBackMs), mostCases)
  const named = new Map(
    (await storage.several(cases.map(({ id }) => id))).map((one) => [one.id, namedIn(one)]),
  )
  const byTeam = new Map<string, Case[]>()
  for (const item of cases) {
    const own = (named.get(item.id) ?? []).flatMap((cause) => behindOf(behind, cause, item.place)?.team ?? [])
    for (const team of new Set(own)) {
      if (!teams.includes(team) || (await alerts.toldOf(item.id)).includes(stateFor(team))) continue
      byTeam.set(team, [...(byTeam.get(team) ?? []), item])
    }
  }
  for (const [team, own] of byTeam)
    if (own.some(({ severity, openedAt }) => severity === 1 || now - openedAt >= gatherMs))
      await alerts.raise(
        { id: randomUUID(), type: 'alert.cause', body: [], team, madeAt: now },
        own.map(({ id }) => ({ id, state: stateFor(team) })),
      )
}

function stateFor(team: string): string {
  return `for ${team}`
}
