import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { newcombe } from '@earshot/scoring/newcombe'
import { type Digest, mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { betterBlock } from '../results/better-block.ts'
import { english, type Speech } from '../words/speech.ts'
import type { Action, FigureThen } from './action.ts'

/** The time before an action that its figure is taken from. */
const beforeMs = 84 * dayMs

/** How many of the critical answers of a time named a cause. */
export function figureOf(
  days: ReadonlyMap<number, Digest>,
  cause: string,
  between: { readonly from: number; readonly before: number },
): FigureThen {
  const digest = mergeDigests(
    [...days]
      .filter(([day]) => day * dayMs >= between.from && day * dayMs < between.before)
      .map(([, part]) => part),
  )
  const nothing = mergeDigests([])
  const { critical, needs } = betterBlock(
    digest,
    { from: between.from, to: between.before, lately: nothing, before: nothing },
    new Map(),
  )
  return { count: needs.find(({ code }) => code === cause)?.count ?? 0, n: critical }
}

/** The figure that a new action starts from. */
export function figureBefore(days: ReadonlyMap<number, Digest>, cause: string, now: number): FigureThen {
  return figureOf(days, cause, { from: now - beforeMs, before: now })
}

/** The figure since an action was done, where it is about a cause. */
export function figureSince(
  days: ReadonlyMap<number, Digest>,
  { cause, doneAt }: Action,
  now: number,
): FigureThen | undefined {
  if (cause === undefined || doneAt === undefined) return undefined
  // The day on which it was done is neither before nor after.
  return figureOf(days, cause, { from: doneAt + dayMs, before: now + dayMs })
}

/** Before and after in words that claim no more than the answers bear, and never that one came of the other. */
export function effectWords(
  { before }: Pick<Action, 'before'>,
  after: FigureThen | undefined,
  { words, fill, share: shareOf, sentences }: Speech = english,
): string | undefined {
  if (!before || !after) return undefined
  const { actions } = words.team
  const told = fill(actions.effect, {
    before: shareOf(before.count, before.n),
    after: shareOf(after.count, after.n),
  })
  if (before.n < fewestForPercentage || after.n < fewestForPercentage) return sentences([told, actions.few])
  const { difference, low, high } = newcombe(
    { successes: after.count, n: after.n },
    { successes: before.count, n: before.n },
  )
  if (low <= 0 && high >= 0) return sentences([told, actions.chance])
  const points = (share: number): number => Math.abs(Math.round(share * 100))
  const [least = 0, most = 0] = [points(low), points(high)].sort((a, b) => a - b)
  const changed = difference < 0 ? actions.less : actions.more
  return sentences([told, fill(changed, { points: points(difference), least, most })])
}
