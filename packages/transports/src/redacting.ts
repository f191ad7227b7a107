import type { EarshotEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { attempt, rejected } from './results.ts'
import { wrap } from './wrap.ts'

/**
 * Takes out of an event what must not leave the page. A pure function, and the same event again where there is nothing
 * to take out; `source` and `id` stay, or no receipt can be matched.
 */
export type Redact = (event: EarshotEvent) => EarshotEvent

/** A transport that takes something out of events. */
export interface Redacting extends Transport {
  /** How many events something was taken out of since the start, repeats included. */
  redacted(): number
}

/**
 * Sends events as `redact` leaves them. Around an `outbox`, what is stored on the device is redacted as well.
 *
 * `reach` and the answers are those of the wrapped transport. Where `redact` throws, nothing of the batch is sent, and
 * it is `rejected` with code `not-redacted`.
 *
 * @param redact `maskPersonal`, or a function of your own
 * @throws TypeError when there is no transport to wrap, or `redact` is no function
 */
export function redacting(transport: Transport, redact: Redact): Redacting {
  if (typeof redact !== 'function')
    throw new TypeError(
      'redacting: the second argument is a function from event to event, such as maskPersonal',
    )
  let redacted = 0
  return {
    ...wrap('redacting', transport, async (batch, again, lost) => {
      let clean: readonly EarshotEvent[]
      try {
        clean = batch.map((event) => redact(event))
      } catch {
        return rejected('not-redacted')
      }
      redacted += clean.filter((event, index) => event !== batch[index]).length
      return attempt(transport, clean, again, lost)
    }),
    redacted: () => redacted,
  }
}
