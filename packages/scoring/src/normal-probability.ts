import { incompleteGamma } from './incomplete-gamma.ts'

/**
 * The probability that a normal variable is below `z`, through the incomplete gamma function: erfc(x) = Q(½, x²)
 * (Abramowitz and Stegun 6.5.17).
 *
 * @throws RangeError where `z` is not a number
 * @example normalProbability(1.959964) // 0.975
 */
export function normalProbability(z: number): number {
  if (Number.isNaN(z)) throw new RangeError(`normalProbability: z must be a number, not ${z}`)
  const tail = incompleteGamma(0.5, (z * z) / 2) / 2
  return z < 0 ? tail : 1 - tail
}
