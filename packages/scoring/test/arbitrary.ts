import fc from 'fast-check'
import type { Tally } from '../src/tally.ts'

/** Any number of successes of any number of answers from `least`. */
export const tally = (least = 0, most = 2_000): fc.Arbitrary<Tally> =>
  fc
    .integer({ min: least, max: most })
    .chain((n) => fc.record({ successes: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
