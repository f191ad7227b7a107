import { incompleteGamma } from './incomplete-gamma.ts'
import { mustBeCount } from './must-be.ts'

/**
 * The probability that a chi-square variable is at least as large as this, so the p-value of a chi-square test: Q(df/2,
 * x/2) (Abramowitz and Stegun 26.4.19).
 *
 * @param df - degrees of freedom, at least 1
 * @throws RangeError where `chiSquare` is below 0 or `df` cannot be a count
 * @example chiSquareTail(3.841459, 1) // 0.05
 */
export function chiSquareTail(chiSquare: number, df: number): number {
  mustBeCount('chiSquareTail', 'df', df, 1)
  if (!(chiSquare >= 0)) throw new RangeError(`chiSquareTail: chiSquare must be from 0, not ${chiSquare}`)
  return incompleteGamma(df / 2, chiSquare / 2)
}
