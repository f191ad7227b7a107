import { createHmac } from 'node:crypto'
import { isIso7064 } from '@earshot/scoring/is-iso7064'
import { iso7064Character } from '@earshot/scoring/iso7064-character'

/** Letters and digits that nobody takes for another: without 0, O, 1 and I. Each holds five bits. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const dayMs = 86_400_000
/** A code is good on its day and so many days after. */
const goodDays = 7
/** Days are told in nine bits, so they come again after 512. */
const dayCycle = 512
/** The highest number of a day: the numbers are told in sixteen bits. */
export const mostReceipts = 65_535

const tagBits = 20
const bodyBits = 25

/** One receipt: so many-th of a day at a place. */
export interface Receipt {
  readonly place: string
  /** Days since 1970, in UTC. */
  readonly day: number
  /** From 0 to `mostReceipts`. */
  readonly number: number
}

export type ReadReceipt =
  /** This collector made it for this place, and its time is not over. `code` is as it was printed. */
  | { readonly status: 'good'; readonly code: string }
  | { readonly status: 'old'; readonly code: string }
  | { readonly status: 'wrong' }

/**
 * The code of a receipt: ten characters. Day and number are encrypted under a key of the place; 20 bits of HMAC-SHA-256
 * over them are both what they are encrypted with and what shows that nobody made them up. The last character is the
 * check character of ISO 7064 MOD 37,36.
 *
 * @returns `undefined` where the check character would be one that people mistake: this number is passed over
 */
export function receiptCode({ place, day, number }: Receipt, secret: string): string | undefined {
  const body = (day % dayCycle) * (mostReceipts + 1) + number
  const tag = tagOf(place, body, secret)
  const payload = spell(tag, tagBits) + spell(body ^ maskOf(place, tag, secret), bodyBits)
  const check = iso7064Character(payload)
  return letters.includes(check) ? payload + check : undefined
}

/** Reads what somebody typed: small letters, spaces and hyphens are taken. */
export function readReceiptCode(
  typed: string,
  { place, secret, now }: { readonly place: string; readonly secret: string; readonly now: number },
): ReadReceipt {
  const code = typed.replace(/[\s-]/g, '').toUpperCase()
  const values = [...code].map((letter) => letters.indexOf(letter))
  if (values.length !== 10 || values.includes(-1) || !isIso7064(code)) return { status: 'wrong' }
  const number = (from: number, to: number) => values.slice(from, to).reduce((sum, v) => sum * 32 + v, 0)
  const tag = number(0, 4)
  const body = number(4, 9) ^ maskOf(place, tag, secret)
  if (tagOf(place, body, secret) !== tag) return { status: 'wrong' }
  const today = Math.floor(now / dayMs)
  const age = (((today - Math.floor(body / (mostReceipts + 1))) % dayCycle) + dayCycle) % dayCycle
  // East of here it is tomorrow already.
  const isGood = age <= goodDays || age === dayCycle - 1
  return { status: isGood ? 'good' : 'old', code }
}

/** The same secret seals other things as well, so that what this is for is sealed with it. */
function bitsOf(what: readonly (string | number)[], bits: number, secret: string): number {
  const text = `receipt-code ${JSON.stringify(what)}`
  return createHmac('sha256', secret).update(text).digest().readUInt32BE() >>> (32 - bits)
}

const tagOf = (place: string, body: number, secret: string): number =>
  bitsOf(['tag', place, body], tagBits, secret)

const maskOf = (place: string, tag: number, secret: string): number =>
  bitsOf(['mask', place, tag], bodyBits, secret)

function spell(value: number, bits: number): string {
  let text = ''
  for (let at = bits - 5; at >= 0; at -= 5) text += letters.charAt((value >>> at) & 31)
  return text
}
