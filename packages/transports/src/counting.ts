import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'
import { attempt } from './results.ts'
import { wrap } from './wrap.ts'

/** A transport that counts what becomes of events. */
export interface Counting extends Transport {
  /**
   * How many events had each answer since the start: `delivered`, `duplicate`, `unconfirmed`, `retryable <reason>` and
   * `rejected <code>`, such as `{ delivered: 12, 'retryable network': 1, 'rejected expired': 1 }`.
   */
  counts(): Readonly<Record<string, number>>
}

/**
 * Counts what becomes of events. The answers, and `reach`, are those of the wrapped transport; one that throws is
 * `retryable` with reason `threw`.
 *
 * Every answer to every event counts once. Inside `outbox` or `retrying` that is one for each try; around them, it is
 * the first answer and, where that is `retryable`, also the last, so that what was given up stands there with its
 * reason. The counts are read by `counts()` and never sent: events stay as they are.
 *
 * @throws TypeError when there is no transport to wrap
 */
export function counting(transport: Transport): Counting {
  const counts = new Map<string, number>()
  const count = (batch: readonly EarshotEvent[], result: SendResult): void => {
    for (const { id } of batch) {
      const word = wordFor(result, id)
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return {
    ...wrap('counting', transport, async (batch, again, lost) => {
      const result = await attempt(transport, batch, again, lost)
      count(batch, result)
      if ('later' in result) result.later?.then((end) => count(batch, end))
      return result
    }),
    counts: () => Object.fromEntries(counts),
  }
}

function wordFor(result: SendResult, id: string): string {
  const receipt = 'receipt' in result ? result.receipt : undefined
  // Lists may be missing in what a page's own transport gives for a receipt.
  const refusal = receipt?.rejected?.find((item) => item.id === id)
  if (refusal) return `rejected ${refusal.code}`
  if (receipt) return receipt.duplicate?.includes(id) ? 'duplicate' : 'delivered'
  // What follows a colon are a server's own words, and without number.
  if (result.status === 'retryable') return `retryable ${`${result.reason}`.split(':')[0]}`
  return result.status === 'rejected' ? `rejected ${result.code}` : result.status
}
