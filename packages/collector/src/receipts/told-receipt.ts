import { createTally } from '../tally.ts'
import type { Speech } from '../words/speech.ts'
import { type Checking, checkCode } from './check-receipt.ts'

/** So many wrong codes a minute are mistakes; who goes on is trying codes out. */
const mostWrong = 5
const minuteMs = 60_000

export interface TypedReceipt {
  readonly text: string
  readonly place: string | undefined
  readonly response: string
  /** Whom the connection comes from. */
  readonly peer: string
}

export interface ReceiptTeller {
  /**
   * Why a code that was typed cannot count, and what to do, in a sentence; `undefined` where it is good.
   *
   * @throws StorageUnavailable
   */
  problemOf(typed: TypedReceipt, checking: Checking, speech: Speech): Promise<string | undefined>
}

/** Looks at codes as they are typed, and counts wrong tries by whom they come from. */
export function createReceiptTeller(): ReceiptTeller {
  const tally = createTally({ windowMs: minuteMs })
  return {
    async problemOf({ text, place, response, peer }, checking, { words, fill }) {
      const { now } = checking
      if (tally.add(peer, now, 0).count >= mostWrong) return words.guests.receipts.tooMany
      const { status } = await checkCode(text, { place, response }, checking)
      if (status === 'wrong') tally.add(peer, now)
      if (status === 'good' || status === 'none') return undefined
      return fill(words.guests.receipts[status], { code: text.trim().slice(0, 20) })
    },
  }
}
