import {
  type BootstrapOptions,
  type Bootstrapped,
  drawn,
  percentileInterval,
  resampled,
} from './percentile-interval.ts'

/**
 * The percentile interval of any figure of a sample (Efron 1979; Efron and Tibshirani 1993, chapter 13): people are
 * drawn with replacement, as many as there are, and the figure is computed anew each time, 2,000 times by default. Draws
 * from which it cannot be computed (not finite) are left out. The same data and seed give the same interval.
 *
 * @returns `undefined` for an empty sample
 * @throws RangeError where the sample itself gives no finite figure, or an option cannot be
 * @example bootstrap([5, 4, 5, 3], (people) => people.reduce((sum, rating) => sum + rating, 0) / people.length)
 */
export function bootstrap<Person>(
  sample: readonly Person[],
  figure: (people: readonly Person[]) => number,
  options: BootstrapOptions = {},
): Bootstrapped | undefined {
  if (sample.length === 0) return undefined
  const values = drawn('bootstrap', options, (random) => figure(resampled(sample, random)))
  return percentileInterval('bootstrap', figure(sample), values, options)
}
