import { mustBeCount } from './must-be.ts'

/** What became of a list of invited people, in the words of AAPOR. */
export interface Dispositions {
  /** I: complete answers. */
  readonly complete: number
  /** P: partial answers. */
  readonly partial: number
  /** R: refused, or broke off. */
  readonly refused: number
  /** NC: not reached. */
  readonly notReached: number
  /** O: other reasons. */
  readonly other: number
  /** UH: unknown whether there is anybody behind the address. */
  readonly unknownAddress: number
  /** UO: unknown for other reasons. */
  readonly unknownOther: number
}

/** Response rates, 0 to 1. */
export interface AaporRates {
  /** Complete answers of all who were invited: the lowest. */
  readonly rr1: number
  /** Partial answers counted too. */
  readonly rr2: number
  /** As `rr1`, without those of whom nothing is known: the highest. */
  readonly rr5: number
  /** As `rr2`, without those of whom nothing is known. */
  readonly rr6: number
}

/**
 * Response rates of a list of invited people (AAPOR, Standard Definitions): RR1 = I/((I + P) + (R + NC + O) + (UH + UO)),
 * RR2 with I + P above; RR5 and RR6 leave the unknown out. Where people come by themselves there is no list; there
 * `responseRate` is the figure.
 *
 * @returns `undefined` where nobody of whom something is known was invited
 * @throws RangeError where a number cannot be a count
 */
export function aaporRates(dispositions: Dispositions): AaporRates | undefined {
  for (const [name, count] of Object.entries(dispositions)) mustBeCount('aaporRates', name, count)
  const { complete, partial, refused, notReached, other, unknownAddress, unknownOther } = dispositions
  const known = complete + partial + refused + notReached + other
  if (known === 0) return undefined
  const all = known + unknownAddress + unknownOther
  const answered = complete + partial
  return { rr1: complete / all, rr2: answered / all, rr5: complete / known, rr6: answered / known }
}
