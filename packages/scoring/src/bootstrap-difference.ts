import {
  type BootstrapOptions,
  type Bootstrapped,
  drawn,
  percentileInterval,
  resampled,
} from './percentile-interval.ts'

/**
 * The percentile interval of the difference of a figure between two groups of different people, a − b. Both are drawn
 * anew each time, as in `bootstrap`.
 *
 * @returns `undefined` where a group is empty
 * @throws RangeError where a group gives no finite figure, or an option cannot be
 */
export function bootstrapDifference<Person>(
  { a, b }: { readonly a: readonly Person[]; readonly b: readonly Person[] },
  figure: (people: readonly Person[]) => number,
  options: BootstrapOptions = {},
): Bootstrapped | undefined {
  if (a.length === 0 || b.length === 0) return undefined
  const values = drawn(
    'bootstrapDifference',
    options,
    (random) => figure(resampled(a, random)) - figure(resampled(b, random)),
  )
  return percentileInterval('bootstrapDifference', figure(a) - figure(b), values, options)
}
