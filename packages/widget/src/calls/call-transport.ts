import { isResponseEvent, type ResponseData } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'

/** Whoever waits for a person is told after this long that nobody has confirmed the call. */
export const callPatienceMs = 5_000

/**
 * Sends calls straight out and all else the usual way. A call that was not confirmed in time is `retryable` and kept
 * nowhere: a queue would bring it when the guest has long gone. The request itself goes on, and what comes of it is told
 * as `later`.
 */
export function callTransport(
  usual: Transport,
  direct: Transport,
  calls: (data: ResponseData) => boolean,
): Transport {
  return {
    name: usual.name,
    reach: usual.reach,
    send(batch) {
      if (!batch.some((event) => isResponseEvent(event) && calls(event.data))) return usual.send(batch)
      const flight = direct.send(batch)
      const tooLate = new Promise<SendResult>((resolve) => {
        setTimeout(() => resolve({ status: 'retryable', reason: 'timeout', later: flight }), callPatienceMs)
      })
      return Promise.race([flight, tooLate])
    },
    flush: (deadlineMs) => usual.flush(deadlineMs),
    prepare: () => usual.prepare?.(),
  }
}
