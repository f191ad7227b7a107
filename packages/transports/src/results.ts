import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'

/** A result: the destination has confirmed the batch. */
export type Delivered = Extract<SendResult, { status: 'delivered' }>
/** A result: it may be tried again. */
export type Retryable = Extract<SendResult, { status: 'retryable' }>
/** A result: it can never succeed. */
export type Rejected = Extract<SendResult, { status: 'rejected' }>

/** The ids of events, in their order. */
export function idsOf(events: readonly { readonly id: string }[]): readonly string[] {
  return events.map(({ id }) => id)
}

/** Not now. */
export function retryable(reason: string): Retryable {
  return { status: 'retryable', reason }
}

/** Never. */
export function rejected(code: string, message: string = code): Rejected {
  return { status: 'rejected', code, message }
}

/**
 * A delivery, where the receipt says of each of these ids that the receiver has it.
 *
 * @param said what came for a receipt, unchecked
 */
export function confirm(said: unknown, ids: readonly string[]): Delivered | false {
  // Whatever is no list has no `find`.
  const lists = said as Readonly<Record<string, readonly unknown[] | undefined>> | undefined
  const named = (list: string) => (id: string) => lists?.[list]?.find?.((item) => item === id)
  const accepted = ids.filter(named('accepted'))
  const duplicate = ids.filter((id) => !accepted.includes(id))
  return (
    duplicate.every(named('duplicate')) && {
      status: 'delivered',
      receipt: { accepted, duplicate, rejected: [] },
    }
  )
}

/** A transport that may like to know that it has been given a batch before. */
export interface Sender {
  /** @param lost what is to be told of responses that were given up, as it stands in a query: `&dropped=expired.k3j9x2mq` */
  send(batch: readonly EarshotEvent[], again?: boolean, lost?: string): Promise<SendResult>
}

/**
 * Sends `batch` in this very task and answers for a transport that throws or rejects although it must not, says
 * `delivered` without a receipt for each event, or has a status of its own: that proves nothing about the batch, so it may
 * be tried again.
 */
export async function attempt(
  transport: Sender,
  batch: readonly EarshotEvent[],
  again?: boolean,
  lost?: string,
): Promise<SendResult> {
  try {
    const result = await transport.send(batch, again, lost) // who does not know of it ignores it
    const { status } = result
    return /^(retryable|rejected|unconfirmed)$/.test(status) ||
      (status === 'delivered' && confirm(result.receipt, idsOf(batch)))
      ? result
      : retryable('no-receipt')
  } catch {
    return retryable('threw')
  }
}
