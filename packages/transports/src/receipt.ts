import type { Rejection, SendResult } from '@earshot/core/transport'
import { confirm, rejected, retryable } from './results.ts'

/**
 * What a receipt says of the events with these ids; `retryable` when it does not name each of them.
 *
 * @param said what came for a receipt, unchecked
 */
export function readReceipt(said: unknown, ids: readonly string[]): SendResult {
  const list: unknown = Object(said).rejected
  const refused = ids.flatMap((id): Rejection[] => {
    const refusal = Array.isArray(list) && list.find((item) => Object(item).id === id)
    return refusal ? [{ id, code: `${refusal.code}`, message: `${refusal.message}` }] : []
  })
  const taken = confirm(
    said,
    ids.filter((id) => !refused.some((refusal) => refusal.id === id)),
  )
  const [first] = refused
  if (!taken) return retryable('no-receipt')
  return first
    ? { ...rejected(first.code, first.message), receipt: { ...taken.receipt, rejected: refused } }
    : taken
}

/** What the answer to a batch means for those events of it that have these ids. */
export function share(result: SendResult, ids: readonly string[]): SendResult {
  const receipt = 'receipt' in result && result.receipt
  return receipt || result.status === 'delivered' ? readReceipt(receipt, ids) : result
}

/** What the last answers to the parts of a batch mean for the whole: the first bad one, or one receipt. */
export function combine(results: readonly SendResult[]): SendResult {
  const accepted = new Set<string>()
  const duplicate = new Set<string>()
  for (const result of results) {
    if (result.status !== 'delivered') return result
    for (const id of result.receipt.accepted) accepted.add(id)
    for (const id of result.receipt.duplicate) duplicate.add(id)
  }
  return {
    status: 'delivered',
    receipt: { accepted: [...accepted], duplicate: [...duplicate], rejected: [] },
  }
}
