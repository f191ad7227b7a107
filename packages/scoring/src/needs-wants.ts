import { type CountedShare, countedShare } from './counted-share.ts'
import { mustBeCount } from './must-be.ts'

/** People by whether they got what they came for, and whether they left happy (4 or 5 of 5). */
export interface NeedsWantsCounts {
  /** Got it and happy. */
  readonly metBoth: number
  /** Got it, but not happy. */
  readonly solvedCold: number
  /** Did not get it, yet happy. */
  readonly niceNotSolved: number
  /** Neither. */
  readonly failed: number
}

/** The four fields, each with its share of all. */
export interface NeedsWants extends Readonly<Record<keyof NeedsWantsCounts, CountedShare>> {
  readonly n: number
}

/**
 * Needs and wants, two by two: was the problem solved, and did it feel good? Each field as a share of all, with its
 * Wilson 95 % interval; below five people as counts alone.
 *
 * @throws RangeError where a number cannot be a count
 */
export function needsWants(counts: NeedsWantsCounts): NeedsWants {
  for (const [name, count] of Object.entries(counts)) mustBeCount('needsWants', name, count)
  const { metBoth, solvedCold, niceNotSolved, failed } = counts
  const n = metBoth + solvedCold + niceNotSolved + failed
  return {
    metBoth: countedShare(metBoth, n),
    solvedCold: countedShare(solvedCold, n),
    niceNotSolved: countedShare(niceNotSolved, n),
    failed: countedShare(failed, n),
    n,
  }
}
