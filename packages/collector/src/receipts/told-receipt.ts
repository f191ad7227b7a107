import { createTally } from '../tally.ts'
import { type CheckedReceipt, type Checking, checkCode } from './check-receipt.ts'

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
  problemOf(typed: TypedReceipt, checking: Checking): Promise<string | undefined>
}

const after = 'leave it out and send: your answer then counts as one without a receipt.'

/** Looks at codes as they are typed, and counts wrong tries by whom they come from. */
export function createReceiptTeller(): ReceiptTeller {
  const tally = createTally({ windowMs: minuteMs })
  return {
    async problemOf({ text, place, response, peer }, checking) {
      const { now } = checking
      if (tally.add(peer, now, 0).count >= mostWrong)
        return `Too many codes were wrong. Type yours again in a minute, or ${after}`
      const { status } = await checkCode(text, { place, response }, checking)
      if (status === 'wrong') tally.add(peer, now)
      return receiptWords(status, text)
    },
  }
}

/** Why a code cannot count, and what to do. */
function receiptWords(status: CheckedReceipt['status'], text: string): string | undefined {
  const code = `“${text.trim().slice(0, 20)}”`
  if (status === 'wrong') return `${code} is no code of a receipt from here. Type it again, or ${after}`
  if (status === 'old') return `The code ${code} is older than seven days. Type another one, or ${after}`
  if (status === 'used') return `The code ${code} was used before. Type another one, or ${after}`
  return undefined
}
