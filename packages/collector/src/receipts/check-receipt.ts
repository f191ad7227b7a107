import type { ResponseData } from '@earshot/core/event'
import { receiptEntry } from '@earshot/presets/receipt-entry'
import type { Storage } from '../storage/port.ts'
import { readReceiptCode } from './receipt-code.ts'

/** The prompt whose answers are told by whether they came with a receipt. */
export const receiptPrompt: string = receiptEntry.id
/** The question, and the name of context, that hold a code. */
export const codeName = 'code'
/** The ways that the answers are kept under, so that no figure mixes them. */
export const withReceipt = 'receipt'
export const noReceipt = 'no-receipt'

export type CheckedReceipt =
  | { readonly status: 'good'; readonly code: string }
  | { readonly status: 'none' | 'wrong' | 'old' | 'used' }

export interface Checking {
  readonly storage: Pick<Storage, 'response' | 'hasFinished'>
  readonly secret: string
  readonly now: number
}

/**
 * What the code of a response is worth: the one of its address, else the one that was typed. A code has one use; the
 * response that has used it keeps it, also where it is told anew after the code's time.
 *
 * @throws StorageUnavailable
 */
export async function checkReceipt(
  { response, context, answers }: Pick<ResponseData, 'response' | 'context' | 'answers'>,
  checking: Checking,
): Promise<CheckedReceipt> {
  const typed = answers.find(({ question }) => question === codeName)?.value
  const given = [context?.[codeName], typed].filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  )
  let worth: CheckedReceipt = { status: 'none' }
  for (const text of given) {
    worth = await checkCode(text, { place: context?.place, response }, checking)
    if (worth.status === 'good') break
  }
  return worth
}

/** @throws StorageUnavailable */
export async function checkCode(
  text: string,
  { place, response }: { readonly place: string | undefined; readonly response: string },
  { storage, secret, now }: Checking,
): Promise<CheckedReceipt> {
  if (place === undefined) return { status: 'wrong' }
  const read = readReceiptCode(text, { place, secret, now })
  if (read.status === 'wrong') return read
  const { code } = read
  const own = await storage.response(response)
  if (own?.data.channel === withReceipt && own.data.context?.[codeName] === code)
    return { status: 'good', code }
  if (read.status === 'old') return { status: 'old' }
  const isUsed = await storage.hasFinished(receiptPrompt, `${codeName}=${code}`)
  return isUsed ? { status: 'used' } : { status: 'good', code }
}
