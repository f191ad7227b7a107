import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { binomialTest } from './binomial-test.ts'
import { type CountedShare, countedShare } from './counted-share.ts'
import { fewestForPercentage } from './describe-share.ts'
import { mustBeInside } from './must-be.ts'
import { shrink } from './shrink.ts'
import { mustBeTally, pooled, type Tally } from './tally.ts'

/** A table, place, shift or channel: so many of so many. */
export interface NamedTally extends Tally {
  readonly name: string
}

/** A group beside the house. */
export interface ComparedGroup extends CountedShare {
  readonly name: string
  /** The best guess of its true share, drawn towards the house; `undefined` below five answers. */
  readonly best: number | undefined
  /** Where it stands when luck is ruled out; `undefined` where it differs no more than chance would make it. */
  readonly standsOut: 'above' | 'below' | undefined
}

/**
 * Compares tables, places or shifts without a league table: each as counted, with its interval and best guess (`shrink`),
 * and which of them stand out from the house when all comparisons are counted (`binomialTest`, `benjaminiHochberg`). In
 * the given order: they may be ranked only where one stands out. Groups below five answers are told as counts.
 *
 * @param q - of those that stand out, the share that may be chance; default 0.1
 * @throws RangeError where these cannot be counts, or `q` is not between 0 and 1
 */
export function compareGroups(groups: readonly NamedTally[], q = 0.1): readonly ComparedGroup[] {
  for (const group of groups) mustBeTally('compareGroups', group)
  mustBeInside('compareGroups', 'q', q)
  const all = pooled(groups)
  const house = all.n ? all.successes / all.n : 0
  const guesses = shrink(groups)?.groups
  const enough = groups.filter(({ n }) => n >= fewestForPercentage)
  const standing = benjaminiHochberg(
    enough.map((group) => binomialTest(group, house)),
    q,
  )
  const stands = new Set(enough.filter((_, index) => standing[index]))
  return groups.map((group, index) => {
    const { name, successes, n } = group
    return {
      name,
      ...countedShare(successes, n),
      best: n < fewestForPercentage ? undefined : guesses?.[index]?.best,
      standsOut: stands.has(group) ? (successes / n > house ? 'above' : 'below') : undefined,
    }
  })
}
