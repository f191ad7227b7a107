import { mustBeFinite, mustBeInside } from './must-be.ts'
import { tQuantile } from './t-quantile.ts'

/** A mean with the limits between which the true mean very likely lies. */
export interface MeanWithInterval {
  readonly mean: number
  /** The standard deviation of the values, with n − 1 below. */
  readonly sd: number
  readonly low: number
  readonly high: number
  readonly n: number
  /** Whether the interval has no width because all values are alike: that says nothing of exactness. */
  readonly allSame: boolean
}

/**
 * A mean with its t interval, m ± t(n − 1)·s/√n (Student 1908).
 *
 * @param confidence - default: 0.95
 * @returns `undefined` for fewer than two values: of one answer nobody knows how far others lie from it
 * @throws RangeError where a value is not a finite number, or `confidence` is not between 0 and 1
 * @example meanT([5, 4, 5, 3, 5, 4, 2, 5]) // { mean: 4.125, sd: 1.126, low: 3.184, high: 5.066, n: 8, allSame: false }
 */
export function meanT(values: readonly number[], confidence = 0.95): MeanWithInterval | undefined {
  mustBeFinite('meanT', 'values', values)
  mustBeInside('meanT', 'confidence', confidence)
  const n = values.length
  if (n < 2) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const allSame = values.every((value) => value === values[0])
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const sd = allSame ? 0 : Math.sqrt(squares / (n - 1))
  const half = (tQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n)
  return { mean, sd, low: mean - half, high: mean + half, n, allSame }
}
