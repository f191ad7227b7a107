import { changeSetting } from '../storage/change-setting.ts'
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
  return outcomesIn(await storage.setting(setting))
}

function outcomesIn(text: string | undefined): readonly Outcome[] {
  return text === undefined ? [] : JSON.parse(text)
}

/** Keeps figures; of one name and month there is one, the last that was given. */
export async function keepOutcomes(
  storage: Pick<Storage, 'setting' | 'replaceSetting'>,
  given: readonly Outcome[],
): Promise<void> {
  await changeSetting(storage, setting, (text) => {
    const all = new Map([...outcomesIn(text), ...given].map((one) => [`${one.month} ${one.name}`, one]))
    const sorted = [...all.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    return JSON.stringify(sorted.slice(-mostOutcomes))
  })
}

/** Takes a line away, with all its months. */
export async function dropOutcomes(
  storage: Pick<Storage, 'setting' | 'replaceSetting'>,
  name: string,
): Promise<void> {
  await changeSetting(storage, setting, (text) =>
    JSON.stringify(outcomesIn(text).filter((one) => one.name !== name)),
  )
}
