import type { ResponseRecord } from '../storage/port.ts'
import {
  type Checking,
  checkReceipt,
  codeName,
  noReceipt,
  receiptPrompt,
  withReceipt,
} from './check-receipt.ts'

/**
 * Puts an answer to `receipt-entry` under the way that its code gives it: `receipt`, once for each code, or `no-receipt`.
 * None is refused. Only the collector says which of the two it is.
 *
 * @throws StorageUnavailable
 */
export async function markReceipt(record: ResponseRecord, checking: Checking): Promise<ResponseRecord> {
  const { data, state } = record
  if (data.prompt.id !== receiptPrompt || state === 'withdrawn') return record
  const receipt = await checkReceipt(data, checking)
  const { [codeName]: _, ...context } = data.context ?? {}
  if (receipt.status !== 'good')
    return { ...record, onceKey: undefined, data: { ...data, context, channel: noReceipt } }
  const { code } = receipt
  return {
    ...record,
    onceKey: `${codeName}=${code}`,
    data: { ...data, context: { ...context, [codeName]: code }, channel: withReceipt },
  }
}
