import { mustBeTally } from './tally.ts'
import { type Share, wilson } from './wilson.ts'

/** Fewer than this are told as a count, never as a percentage. */
export const fewestForPercentage = 5
/** Fewer than this are told with a warning. */
export const fewestForCertainty = 30

/** The words that a share is told in. */
export interface ShareWords {
  /** What they did, after a number of people: `said Good or better`, `answered`. */
  readonly did: string
  /** What is counted, in the plural. Default: `answers`. */
  readonly counted?: string
}

/**
 * Says a share in a sentence that claims no more than the number of answers bears: none below 5 as a percentage, none
 * without its 95 % interval, and no certainty where all say the same.
 *
 * @throws RangeError where the numbers cannot be counts
 * @example describeShare(2, 3, { did: 'said Good' }) // '2 of 3 said Good. Too few for a percentage.'
 */
export function describeShare(
  successes: number,
  n: number,
  { did, counted = 'answers' }: ShareWords,
): string {
  if (n === 0 && successes === 0) return 'Not asked yet.'
  mustBeTally('describeShare', { successes, n })
  const { share, low, high } = wilson(successes, n)
  if (n < fewestForPercentage) return `${successes} of ${n} ${did}. Too few for a percentage.`
  if (successes === n) {
    return `All ${n} ${did}. With ${n} ${counted} the true share may be as low as ${percent(low)} %.`
  }
  if (successes === 0) {
    return `None of ${n} ${did}. With ${n} ${counted} the true share may be as high as ${percent(high)} %.`
  }
  const figure = percentWithInterval({ share, low, high })
  return n < fewestForCertainty
    ? `About ${figure}. Few ${counted}: the true figure may lie anywhere in this range.`
    : `${figure}.`
}

/** A share in percent with its interval: `72 % (52–86 %)`. For where `describeShare` has said what it bears. */
export function percentWithInterval({ share, low, high }: Omit<Share, 'n'>): string {
  return `${percent(share)} % (${percent(low)}–${percent(high)} %)`
}

/** Whole percents. Only all is 100 and only none is 0: what would round to them keeps a decimal. */
function percent(share: number): number {
  const whole = Math.round(share * 100)
  if (whole === share * 100 || (whole > 0 && whole < 100)) return whole
  return Math.min(99.9, Math.max(0.1, Math.round(share * 1000) / 10))
}
