import type { EarshotEvent } from '@earshot/core/event'
import type { Receipt, Rejection, SendResult, Transport } from '@earshot/core/transport'

export type Retryable = Extract<SendResult, { status: 'retryable' }>
export type Rejected = Extract<SendResult, { status: 'rejected' }>

export function idsOf(events: readonly EarshotEvent[]): readonly string[] {
  return events.map(({ id }) => id)
}

/** Not now; perhaps after `retryInMs`. */
export function retryable(reason: string, retryInMs?: number): Retryable {
  return { status: 'retryable', reason, ...(retryInMs && { retryInMs }) }
}

/** Never. */
export function rejected(code: string, message: string = code): Rejected {
  return { status: 'rejected', code, message }
}

/**
 * What a receipt says of the events with these ids; `retryable` when it does not name each of them.
 *
 * @param said what came for a receipt, unchecked
 */
export function readReceipt(
  said: Readonly<Partial<Record<keyof Receipt, unknown>>>,
  ids: readonly string[],
): SendResult {
  const accepted: string[] = []
  const duplicate: string[] = []
  const refused: Rejection[] = []
  for (const id of ids) {
    const names = (list: unknown, is = (item: unknown) => item === id) =>
      Array.isArray(list) ? list.find(is) : undefined
    const refusal = names(said.rejected, (item: unknown) => Object(item).id === id)
    if (names(said.accepted)) accepted.push(id)
    else if (names(said.duplicate)) duplicate.push(id)
    else if (refusal) refused.push({ id, code: `${refusal.code}`, message: `${refusal.message}` })
    else return retryable('no-receipt')
  }
  const receipt = { accepted, duplicate, rejected: refused }
  const [first] = refused
  return first ? { ...rejected(first.code, first.message), receipt } : { status: 'delivered', receipt }
}

/** What the answer to a batch means for those events of it that have these ids. */
export function share(result: SendResult, ids: readonly string[]): SendResult {
  const receipt = 'receipt' in result && result.receipt
  return receipt || result.status === 'delivered' ? readReceipt(receipt || {}, ids) : result
}

/** What the last answers to the parts of a batch mean for the whole: the first bad one, or one receipt. */
export function combine(results: readonly SendResult[]): SendResult {
  const accepted: string[] = []
  const duplicate: string[] = []
  for (const result of results) {
    if (result.status !== 'delivered') return result
    accepted.push(...result.receipt.accepted)
    duplicate.push(...result.receipt.duplicate)
  }
  return { status: 'delivered', receipt: { accepted, duplicate, rejected: [] } }
}

/**
 * Sends `batch` in this very task and answers for a transport that throws or rejects although it must not: that
 * proves nothing about the batch, so it may be tried again.
 */
export async function attempt(transport: Transport, batch: readonly EarshotEvent[]): Promise<SendResult> {
  try {
    const result = await transport.send(batch)
    return 'status' in result ? result : retryable('threw')
  } catch {
    return retryable('threw')
  }
}
