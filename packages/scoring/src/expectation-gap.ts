import { type MeanWithInterval, meanT } from './mean-t.ts'
import { mustBeFinite } from './must-be.ts'

/** What one person expected and what that person got, on the same scale. */
export interface ExpectedAndPerceived {
  readonly expected: number
  readonly perceived: number
}

/** The mean gap; below 0 they got less than they expected. */
export interface Gap extends Omit<MeanWithInterval, 'mean'> {
  readonly gap: number
  readonly se: number
}

/**
 * The mean of perceived − expected over the same people, with the standard error of the differences and its 95 % t
 * interval. One direct question (`expectationShares`) is more reliable than two ratings and their difference.
 *
 * @returns `undefined` for fewer than two people
 * @throws RangeError where a rating is not a finite number
 */
export function expectationGap(people: readonly ExpectedAndPerceived[]): Gap | undefined {
  mustBeFinite(
    'expectationGap',
    'ratings',
    people.flatMap(({ expected, perceived }) => [expected, perceived]),
  )
  const gaps = people.map(({ expected, perceived }) => perceived - expected)
  const found = meanT(gaps)
  if (!found) return undefined
  const { mean, ...rest } = found
  return { gap: mean, ...rest, se: rest.sd / Math.sqrt(rest.n) }
}
