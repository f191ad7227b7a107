import { type CountedShare, countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { type Digest, mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { lastQuarter } from './inside-block.ts'
import { aloneOf } from './ways.ts'

/** How customers and how staff rate, in the same quarter: never added up. `undefined` where nobody was asked. */
export interface Sides {
  readonly from: number
  readonly to: number
  /** The best answer of all: the top of four points. */
  readonly outside: CountedShare | undefined
  /** Staff of each other, 0 to 100; hidden below five answers. */
  readonly inside:
    | { readonly status: 'shown'; readonly index: number; readonly n: number }
    | { readonly status: 'hidden' }
    | undefined
}

/** Both sides of the last quarter that is over. */
export function sidesOf(days: ReadonlyMap<number, Digest>, now: number): Sides {
  const { from, to } = lastQuarter(now)
  const digest = mergeDigests(
    [...days].filter(([day]) => day * dayMs >= from && day * dayMs < to).map(([, part]) => part),
  )
  const count = (audience: string, question: string, points: readonly number[]) =>
    [...digest.prompts.values()]
      .filter((part) => part.audience === audience && aloneOf(part) === undefined)
      .reduce(
        (sum, { answers }) =>
          sum + points.reduce((all, point) => all + (answers.get(`${question}=${point}`) ?? 0), 0),
        0,
      )
  const judged = count('external', 'rating', [1, 2, 3, 4])
  const rated = [1, 2, 3, 4].map((point) => ({ point, answers: count('internal', 'rate', [point]) }))
  const n = rated.reduce((sum, { answers }) => sum + answers, 0)
  const mean = rated.reduce((sum, { point, answers }) => sum + point * answers, 0) / n
  return {
    from,
    to: to - dayMs,
    outside: judged ? countedShare(count('external', 'rating', [4]), judged) : undefined,
    inside: n
      ? n < fewestForPercentage
        ? { status: 'hidden' }
        : { status: 'shown', index: (100 * (mean - 1)) / 3, n }
      : undefined,
  }
}
