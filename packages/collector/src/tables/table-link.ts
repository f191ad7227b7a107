import { createHmac } from 'node:crypto'
import { sameText } from '../keys.ts'

/** What a link is for. */
export interface LinkedTable {
  readonly place: string
  readonly table: string
}

/** What the signature of a link says of it. */
export type LinkMark =
  /** This collector made it, and its time is not over. */
  | 'signed'
  /** This collector made it, for a time that is over. */
  | 'out of date'
  /** It carries no signature: typed in, or printed without one. */
  | 'not signed'
  /** It carries one that this collector did not make for this table. */
  | 'made up'

/** 16 letters of 32 hold 80 bits: nobody finds a second signature by trying over the network. */
const letters = 'abcdefghijkmnopqrstuvwxyzACDEFGH'
const length = 16
const shape = /^(\d{2})(0[1-9]|1[0-2])([A-Za-z]{16})$/

/**
 * Signs a link: `k` of `/t/{place}/{table}?k=…`. It holds the last month in which the link is good, as `yymm`, and 16
 * letters of HMAC-SHA-256 over place, table and month. Whoever has the secret can check it without asking anybody.
 *
 * @param until the last month, as `2027-11`, in UTC
 */
export function signTable({ place, table }: LinkedTable, until: string, secret: string): string {
  const month = until.slice(2).replace('-', '')
  return month + lettersOf({ place, table }, month, secret)
}

/** Tells whether a value has the form of a signature, so that nothing else of this name is taken for one. */
export function isTableSignature(value: string): boolean {
  return shape.test(value)
}

/** What a link is worth. None is refused: a guest who needs somebody is not sent away for a bad link. */
export function linkMark(
  linked: LinkedTable,
  given: string | undefined,
  { secret, now }: { readonly secret: string; readonly now: number },
): LinkMark {
  if (!given) return 'not signed'
  const [, year = '', month = '', signature = ''] = shape.exec(given) ?? []
  if (!sameText(signature, lettersOf(linked, year + month, secret))) return 'made up'
  return year + month >= monthOf(now).slice(2).replace('-', '') ? 'signed' : 'out of date'
}

/** The month of a moment, as `2027-11`, in UTC. */
export function monthOf(now: number): string {
  return new Date(now).toISOString().slice(0, 7)
}

/** The same month of the next year: printed cards are good for a year, where nothing else is said. */
export function monthInAYear(now: number): string {
  const month = monthOf(now)
  return `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`
}

/** The same secret seals other things as well, so that what this is for is signed with it. */
function lettersOf({ place, table }: LinkedTable, month: string, secret: string): string {
  const text = `table-link ${JSON.stringify([place, table, month])}`
  const bytes = createHmac('sha256', secret).update(text).digest()
  return Array.from(bytes.subarray(0, length), (byte) => letters[byte % letters.length]).join('')
}
