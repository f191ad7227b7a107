import { type EarshotEvent, maxBatchBytes, maxBatchEvents } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'
import { body } from './body.ts'
import { share } from './receipt.ts'
import { attempt, idsOf, type Sender } from './results.ts'
import { type SetTimer, timer } from './within.ts'
import { wrap } from './wrap.ts'

/** When batches are sent on. */
export interface BatchingOptions {
  /** So many events at most. 500 by default and at most, which is what a collector takes. */
  readonly maxEvents?: number
  /**
   * So many bytes at most, as JSON in UTF-8. 60,000 by default, so that a batch outlives its page; 524,288 at most,
   * which is what a collector takes.
   */
  readonly maxBytes?: number
  /** What waits is sent when the first of it is this old. 5 s by default. */
  readonly maxAgeMs?: number
  readonly setTimer?: SetTimer
}

interface Waiting {
  readonly batch: readonly EarshotEvent[]
  readonly bytes: number
  settle(result: Promise<SendResult>): void
}

/** What a page that is going away can still send: 64 KiB of keepalive bodies, with room for the request itself. */
const leavingBytes = 60_000
const leaving = ['pagehide', 'visibilitychange']

/**
 * Collects events, so that there is one request where there were several. It sends when there are `maxEvents`, before
 * there are more than `maxBytes`, at `maxAgeMs`, on `flush` and `close`, and when the page is hidden or left, then in
 * parts of 60,000 bytes. What a person is waiting for never waits: a response that is submitted or withdrawn, and a
 * repeat, go at once and take along what waits.
 *
 * `reach` is that of the wrapped transport, and every `send` resolves with its own share of the answer to its batch.
 * What is given in one `send` stays together: if it is over the limits, it goes alone, as it came. While nothing waits
 * there is no timer and no listener. What waits is in memory only, so inside an `outbox` is its place:
 * `outbox(batching(transport))`.
 *
 * @throws RangeError when a limit is not from 1 to what a collector takes
 * @throws TypeError when there is no transport to wrap
 */
export function batching(transport: Transport, options: BatchingOptions = {}): Transport & Sender {
  const { maxEvents = maxBatchEvents, maxBytes = 60_000, maxAgeMs = 5_000, setTimer = timer } = options
  if (!(maxEvents >= 1 && maxEvents <= maxBatchEvents && maxBytes >= 1 && maxBytes <= maxBatchBytes))
    throw new RangeError('batching: maxEvents or maxBytes')
  let waiting: Waiting[] = []
  let events = 0
  let bytes = 0
  let cancel: (() => void) | undefined

  const post = (parts: readonly Waiting[]): void => {
    const sent = attempt(
      transport,
      parts.flatMap(({ batch }) => batch),
    )
    for (const { batch, settle } of parts) settle(sent.then((result) => shareOf(result, idsOf(batch))))
  }
  const empty = (): void => {
    cancel?.()
    for (const type of leaving) globalThis.removeEventListener?.(type, leave)
    let parts: Waiting[] = []
    let size = 0
    const all = waiting
    waiting = []
    events = bytes = 0
    for (const item of all) {
      size += item.bytes
      if (parts[0] && size > (isLeaving ? leavingBytes : maxBytes)) {
        post(parts)
        parts = []
        size = item.bytes
      }
      parts.push(item)
    }
    if (parts[0]) post(parts)
  }
  let isLeaving = false
  const leave = (): void => {
    isLeaving = true
    empty()
    isLeaving = false
  }

  return {
    ...wrap('batching', transport, (batch, again, lost) => {
      let size = 0
      try {
        size = body(batch).bytes
      } catch {
        // The transport says what it thinks of it.
      }
      // What was given up is told with what goes out at once: what waits for more may wait too long.
      if (!size || !batch[0] || again || lost) return attempt(transport, batch, again, lost)
      return new Promise((settle) => {
        if (events + batch.length > maxEvents || bytes + size > maxBytes) empty()
        waiting.push({ batch, bytes: size, settle })
        events += batch.length
        bytes += size
        if (events >= maxEvents || bytes >= maxBytes || batch.some(isAwaited)) empty()
        else if (!waiting[1]) {
          cancel = setTimer(empty, maxAgeMs)
          for (const type of leaving) globalThis.addEventListener?.(type, leave)
        }
      })
    }),
    flush(deadlineMs) {
      empty()
      return transport.flush(deadlineMs)
    },
    close() {
      empty()
      transport.close?.()
    },
  }
}

/** Somebody looks at the screen until it is answered. */
function isAwaited({ type }: EarshotEvent): boolean {
  return /submitted|withdrawn/.test(type)
}

function shareOf(result: SendResult, ids: readonly string[]): SendResult {
  const own = share(result, ids)
  return own.status === 'retryable' && own.later
    ? { ...own, later: own.later.then((end) => share(end, ids)) }
    : own
}
