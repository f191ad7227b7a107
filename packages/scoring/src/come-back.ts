import { type CountedShare, countedShare } from './counted-share.ts'
import { mustBeCount } from './must-be.ts'

/** How many will come back, are not sure, and will not. */
export interface ComeBackCounts {
  readonly yes: number
  readonly unsure: number
  readonly no: number
}

/** The three as shares of the row. */
export interface ComeBackRow extends Readonly<Record<keyof ComeBackCounts, CountedShare>> {
  readonly n: number
}

/**
 * Who will come back, by what they got (below, met, exceeded) or by any other rows: each row's shares with Wilson 95 %
 * intervals, or as counts alone where the row has fewer than five people.
 *
 * @throws RangeError where a number cannot be a count
 * @example comeBack({ below: { yes: 3, unsure: 6, no: 11 } }).below.yes.share // { share: 0.15, low: 0.052, high: 0.36, n: 20 }
 */
export function comeBack<Row extends string>(
  table: Readonly<Record<Row, ComeBackCounts>>,
): Readonly<Record<Row, ComeBackRow>> {
  const rows = Object.entries<ComeBackCounts>(table).map(([row, { yes, unsure, no }]) => {
    for (const [name, count] of Object.entries({ yes, unsure, no }))
      mustBeCount('comeBack', `${name} of ${row}`, count)
    const n = yes + unsure + no
    return [row, { yes: countedShare(yes, n), unsure: countedShare(unsure, n), no: countedShare(no, n), n }]
  })
  // The rows of the table, each once.
  return Object.fromEntries(rows) as Record<Row, ComeBackRow>
}
