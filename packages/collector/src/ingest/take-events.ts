import { type EarshotEvent, isResponseEvent } from '@earshot/core/event'
import type { Hub } from '../hub.ts'
import { isOfColleagues } from '../reading/of-colleagues.ts'
import { markReceipt } from '../receipts/mark-receipt.ts'
import type { Secrets } from '../secrets.ts'
import type { Storage, StorageRecord, Verdict } from '../storage/port.ts'
import { markTableLink } from '../tables/mark-table-link.ts'
import { burstBefore } from './burst-before.ts'
import type { Definitions } from './definitions.ts'
import { markedAgain } from './marked-again.ts'
import { type KnownPrompts, recordOf } from './record-of.ts'
import { keptEvent, type Sealing } from './seal-order.ts'
import { markTwice } from './told-twice.ts'

export interface Taking {
  readonly storage: Storage
  readonly prompts: KnownPrompts
  readonly definitions: Definitions
  readonly hub: Hub
  /** Checks what the links of tables and the codes of receipts carry. */
  readonly secrets: Pick<Secrets, 'secret'>
  /** How the numbers of orders are kept. */
  readonly orders?: Sealing['orders']
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Stores events in one transaction and tells the live pages. It resolves after the commit: whoever replies then may say
 * "sent".
 *
 * @param sentAt when the device has sent them, by its clock, in milliseconds since 1970
 * @throws StorageUnavailable
 */
export async function takeEvents(
  events: readonly EarshotEvent[],
  taking: Taking,
  sentAt?: number,
): Promise<readonly Verdict[]> {
  const told = sentAt === undefined ? {} : { sentAt }
  const records = await Promise.all(
    events.map(async (event) => ({ ...(await recorded(event, taking)), ...told })),
  )
  const verdicts = records.length ? await taking.storage.store(records, taking.now()) : []
  for (const [index, record] of records.entries()) {
    if (record.type !== 'response' || verdicts[index] !== 'accepted') continue
    const { id, data, criticism, call } = record
    if (isOfColleagues(data)) continue
    taking.hub.publish({ id, prompt: data.prompt.id, criticism, call })
  }
  const stored = events.filter((_, index) => /accepted|duplicate/.test(verdicts[index] ?? ''))
  for (const event of stored)
    for (const id of isResponseEvent(event) ? burstBefore(event, taking.storage) : [])
      await markBurst(id, taking)
  return verdicts
}

/** The device may send something at the same moment. It can only meet a few times. */
const mostTries = 3

/** Marks a response as part of a burst that was known as one only later. */
async function markBurst(id: string, taking: Taking): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await taking.storage.response(id)
    const marks = stored?.data.presentation?.marks ?? []
    if (!stored || stored.state === 'withdrawn' || marks.includes('burst')) return
    const [verdict] = await takeEvents([markedAgain(stored, [...marks, 'burst'], taking.now())], taking)
    if (verdict === 'accepted') return
  }
}

/** An event as it is stored, read by the definition that the person saw. */
async function recorded(
  told: EarshotEvent,
  { prompts, definitions, secrets, orders, storage, now }: Taking,
): Promise<StorageRecord> {
  const event = keptEvent(told, { orders, secret: secrets.secret })
  const { id, version } = event.data.prompt
  const shown = isResponseEvent(event) ? await definitions.shown(id, version) : undefined
  const record = recordOf(event, shown && shown !== prompts.get(id) ? new Map([[id, shown]]) : prompts)
  if (record.type !== 'response') return record
  // Only what is kept is marked: the same event that comes again, in another month, has the same hash.
  const marked = isResponseEvent(event) ? markTwice(record, event, storage) : record
  const check = { secret: secrets.secret, now: now() }
  const linked = { ...marked, data: markTableLink(marked.data, check) }
  return markReceipt(linked, { ...check, storage })
}
