import { isResponseEvent } from '@earshot/core/event'
import { draw } from '@earshot/core/hash'
import type { SendResult, Transport } from '@earshot/core/transport'
import { attempt, confirm, type Delivered, rejected } from './results.ts'
import { wrap } from './wrap.ts'

/** Which share is sent on, and of what. */
export interface SamplingOptions {
  /**
   * Leaves out responses too: what people wrote is given up then, and they are told that it was not sent. False by
   * default.
   */
  readonly responses?: boolean
}

/** A transport that leaves events out. */
export interface Sampling extends Transport {
  /** How many events were left out since the start, repeats included. */
  dropped(): number
}

/**
 * Sends on only a share of the runs: all events of a run, or none of them, however often and from wherever they are
 * sent, because the draw is made of the run's id. By default only run events (`shown`, `dismissed`) are left out, and
 * every response is sent.
 *
 * `reach` and the answers are those of the wrapped transport. An event that is left out is `rejected` with code
 * `sampled`; in a batch of which the rest was answered by a receipt, it stands in that receipt.
 *
 * @param share of the runs that are kept, 0 to 1
 * @throws RangeError when `share` is no such number
 * @throws TypeError when there is no transport to wrap
 */
export function sampling(transport: Transport, share: number, options: SamplingOptions = {}): Sampling {
  if (!(share >= 0 && share <= 1)) throw new RangeError('sampling: share must be from 0 to 1')
  let dropped = 0
  return {
    ...wrap('sampling', transport, async (batch, again, lost): Promise<SendResult> => {
      const kept = batch.filter(
        // A text of its own, so that other draws from the same id do not come out alike.
        (event) =>
          (!options.responses && isResponseEvent(event)) || draw(`sampling ${event.subject}`) < share,
      )
      const left = batch.filter((event) => !kept.includes(event))
      dropped += left.length
      const result = kept[0] ? await attempt(transport, kept, again, lost) : (confirm({}, []) as Delivered) // it lacks none
      const receipt = 'receipt' in result && result.receipt
      if (!left[0] || !receipt) return result
      const refused = left.map(({ id }) => ({ id, code: 'sampled', message: 'sampled' }))
      return {
        ...rejected('sampled'),
        ...(result.status === 'rejected' && result),
        receipt: { ...receipt, rejected: [...(receipt.rejected ?? []), ...refused] },
      }
    }),
    dropped: () => dropped,
  }
}
