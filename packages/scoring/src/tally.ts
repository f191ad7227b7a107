import { mustBeCount } from './must-be.ts'

/** So many of so many: `{ successes: 9, n: 10 }`. */
export interface Tally {
  readonly successes: number
  readonly n: number
}

/** Refuses what cannot be so many of so many; `least` is the smallest `n` that is taken. */
export function mustBeTally(who: string, { successes, n }: Tally, least = 0): void {
  mustBeCount(who, 'n', n, least)
  mustBeCount(who, 'successes', successes)
  if (successes > n)
    throw new RangeError(`${who}: successes must be a whole number from 0 to ${n}, not ${successes}`)
}

/** All tallies together. */
export function pooled(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { successes, n }) => ({ successes: sum.successes + successes, n: sum.n + n }), {
    successes: 0,
    n: 0,
  })
}
