import { mustBeFinite } from './must-be.ts'
import { pearson } from './pearson.ts'
import { ranksOf } from './ranks-of.ts'

/**
 * Spearman's rank correlation of two lists of equal length (Spearman 1904), equal values sharing the mean of their
 * ranks. Ratings say what is more, not how much more, so this is the safer one for them. Not a number where one of the
 * lists does not vary.
 *
 * @throws RangeError where the lists are not of one length, or hold what is no finite number
 */
export function spearman(x: readonly number[], y: readonly number[]): number {
  if (x.length !== y.length)
    throw new RangeError(`spearman: the lists must have one length, not ${x.length} and ${y.length}`)
  mustBeFinite('spearman', 'values', [...x, ...y])
  return pearson(ranksOf(x), ranksOf(y))
}
