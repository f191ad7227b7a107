import type { EarshotEvent } from '@earshot/core/event'
import { maxRecordBytes, type QueueRecord, type RecordKey } from '../queue.ts'

/**
 * Whether what stands in a store is a record. Another hand may have broken it, or written it: such a row is left
 * alone, and is the first to go where there is no room.
 */
export function isSound(row: QueueRecord): boolean {
  try {
    const { key, text, bytes, bornAt, nextAt = 0, notBefore = 0 } = row
    const { failures = 0, instants = 0, restsSince = 0, triedAt = 0, lived = 0 } = row
    const numbers = [bytes, bornAt, nextAt, notBefore, failures, instants, restsSince, triedAt, lived]
    const events: readonly EarshotEvent[] = JSON.parse(text)
    return (
      `${typeof key[0]} ${typeof key[1]}` === 'string number' &&
      numbers.every((number) => Number.isFinite(number) && number >= 0) &&
      text.length <= maxRecordBytes &&
      !!events[0] &&
      events.every(({ id }) => typeof id === 'string')
    )
  } catch {
    return false
  }
}

/** The events in a row of a queue. */
export function eventsOf({ text }: QueueRecord): readonly EarshotEvent[] {
  return JSON.parse(text)
}

/** Whether two rows stand in one place of a queue. */
export function isSame(one: QueueRecord, other: QueueRecord): boolean {
  return `${one.key}` === `${other.key}`
}

/** No response has an id with a space in it, so this is none of them. */
const forgottenKey: RecordKey = ['earshot forgotten', 0]

/** A row that tells other tabs when everything was deleted on purpose, so that they do not store it again. */
export function forgottenRow(bornAt: number): QueueRecord {
  return { key: forgottenKey, text: '', bytes: 0, bornAt }
}

/** What this browser has given up and told nobody yet stands in the row's text. */
export const lostKey: RecordKey = ['earshot lost', 0]

/** Whether a row is the one that counts what was lost. */
export function isLoss({ key }: QueueRecord): boolean {
  return `${key}` === `${lostKey}`
}

/** A row of the outbox's own that is no record. */
export function isMark({ key }: QueueRecord): boolean {
  return `${key}`.startsWith('earshot ')
}

/** When everything was last deleted on purpose, as far as these rows know: never is before all time. */
export function forgottenAt(rows: readonly QueueRecord[] = []): number {
  return rows.find(({ key }) => `${key}` === `${forgottenKey}`)?.bornAt ?? Number.NEGATIVE_INFINITY
}
