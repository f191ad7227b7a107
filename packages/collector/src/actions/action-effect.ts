import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { newcombe } from '@earshot/scoring/newcombe'
import { type Digest, mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { betterBlock } from '../results/better-block.ts'
import { countOf } from '../results/say.ts'
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
): string | undefined {
  if (!before || !after) return undefined
  const told = `Before: ${countOf(before.count, before.n)} named it. Since: ${countOf(after.count, after.n)}.`
  if (before.n < fewestForPercentage || after.n < fewestForPercentage) return `${told} Too few to compare.`
  const { difference, low, high } = newcombe(
    { successes: after.count, n: after.n },
    { successes: before.count, n: before.n },
  )
  if (low <= 0 && high >= 0) return `${told} These two do not differ more than chance would make them.`
  const points = (share: number): number => Math.abs(Math.round(share * 100))
  const [least, most] = [points(low), points(high)].sort((a, b) => a - b)
  return `${told} That is ${points(difference)} points ${difference < 0 ? 'less' : 'more'} (${least} to ${most}), more than chance.`
}
