import type { Box } from '../keeper.ts'
import type { QueueRecord } from '../queue.ts'

const hourMs = 3_600_000

/**
 * How long a record has waited, in milliseconds, as far as the clock can be believed: since it has failed in this page,
 * no more than it was to wait and an hour, or a clock that is set ahead would cost an answer.
 *
 * @param most so much is believed of the time since an earlier page, which nobody has seen pass
 */
export function ageOf({ since, now = Date.now }: Box, record: QueueRecord, most: number): number {
  const { bornAt, failures, triedAt = bornAt, nextAt = bornAt, lived = 0 } = record
  const isEarlier = failures && !(since && triedAt >= since)
  return lived + Math.max(0, Math.min(now() - triedAt, isEarlier ? most : nextAt - triedAt + hourMs))
}
