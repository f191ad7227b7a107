import type { Transport } from '@earshot/core/transport'
import { retryable } from './results.ts'

/** Takes what one call of `console.log` would print. */
export type Log = (...parts: readonly unknown[]) => void

/**
 * Prints every event for a developer. Not for visitors: what watches a page's errors often reads its console too, and
 * would read the answers there.
 *
 * `reach` is `opaque`, and what was printed is `unconfirmed`, because nobody has it. A `log` that throws makes the
 * batch `retryable` with reason `threw`.
 *
 * @param log the page's `console.log` by default
 */
export function consoleTransport(log: Log = (...parts) => console.log(...parts)): Transport {
  return {
    name: 'console',
    reach: 'opaque',
    async send(batch) {
      try {
        for (const event of batch) log('earshot', event.type, event)
        return { status: 'unconfirmed' }
      } catch {
        return retryable('threw')
      }
    },
    flush: async () => true,
  }
}
