import type { Storage } from '../storage/port.ts'

/** What a house achieves beside what its customers say: quality in fact, how the process went, what came of it. */
export const outcomeKinds = ['quality', 'process', 'result'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** One figure of one month, such as 14 wrong orders. */
export interface Outcome {
  /** `2026-10`. */
  readonly month: string
  readonly kind: OutcomeKind
  /** As the owner calls it: `Wrong orders`. */
  readonly name: string
  readonly value: number
}

const setting = 'outcomes'
/** Ten years of a dozen figures, and some. */
export const mostOutcomes = 2_000

/** Oldest month first. */
export async function outcomesAll(storage: Pick<Storage, 'setting'>): Promise<readonly Outcome[]> {
  const kept = await storage.setting(setting)
  return kept === undefined ? [] : JSON.parse(kept)
}

/** Keeps figures; of one name and month there is one, the last that was given. */
export async function keepOutcomes(
  storage: Pick<Storage, 'setting' | 'setSetting'>,
  given: readonly Outcome[],
): Promise<void> {
  const all = new Map(
    [...(await outcomesAll(storage)), ...given].map((one) => [`${one.month} ${one.name}`, one]),
  )
  const sorted = [...all.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
  await storage.setSetting(setting, JSON.stringify(sorted.slice(-mostOutcomes)))
}

/** Takes a line away, with all its months. */
export async function dropOutcomes(
  storage: Pick<Storage, 'setting' | 'setSetting'>,
  name: string,
): Promise<void> {
  const rest = (await outcomesAll(storage)).filter((one) => one.name !== name)
  await storage.setSetting(setting, JSON.stringify(rest))
}
