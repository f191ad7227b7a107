import type { Transport } from '@earshot/core/transport'
import * as drain from './drain.ts'
import { createKeeper, type KeeperOptions } from './keeper.ts'
import { finalRank } from './queue.ts'
import { idsOf } from './results.ts'
import { wrapped } from './wrap.ts'

/** How long `retrying` tries, and by which clock. */
export type RetryingOptions = KeeperOptions

/**
 * Tries the batches again that another transport calls `retryable`, for as long as this page or program lives,
 * whatever events they hold; in a page, `outbox` does more. Nothing is stored. The first answer comes at once, with
 * `kept: 'memory'` and the last answer as `later`. It waits `backoff`, or longer where the destination asks for it
 * (1 s to 24 h), and gives up by age, never by attempts. While nothing waits there is no timer.
 *
 * `flush` cuts waits short that the destination has not asked for, and is false as soon as a try has left
 * something waiting. `close` ends every wait: who waits is answered `retryable` with reason `closed`, and what is
 * sent after that is sent once.
 *
 * @throws TypeError when there is no transport to wrap
 */
export function retrying(transport: Transport, options: RetryingOptions = {}): Transport {
  return createKeeper({
    ...options,
    transport: wrapped('retrying', transport),
    whole: true,
    loadDrain: async () => drain,
    page: { onWake: () => () => {}, alone: (_, work) => work(() => false) },
    split: (batch) => [[[`${idsOf(batch)}`, finalRank], batch]],
  })
}
