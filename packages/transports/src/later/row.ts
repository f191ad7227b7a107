import type { EarshotEvent } from '@earshot/core/event'
import { maxRecordBytes, type QueueRecord } from '../queue.ts'

/**
 * Whether what stands in a store is a record. Another hand may have broken it, or written it: such a row is left
 * alone, and is the first to go where there is no room.
 */
export function isSound(row: QueueRecord): boolean {
  try {
    const { key, text, bytes, bornAt, failures = 0, nextAt = 0, notBefore = 0 } = row
    const events: readonly EarshotEvent[] = JSON.parse(text)
    return (
      `${typeof key[0]} ${typeof key[1]}` === 'string number' &&
      [bytes, bornAt, failures, nextAt, notBefore].every(
        (number) => Number.isFinite(number) && number >= 0,
      ) &&
      text.length <= maxRecordBytes &&
      !!events[0] &&
      events.every(({ id }) => typeof id === 'string')
    )
  } catch {
    return false
  }
}

export function eventsOf({ text }: QueueRecord): readonly EarshotEvent[] {
  return JSON.parse(text)
}

export function isSame(one: QueueRecord, other: QueueRecord): boolean {
  return `${one.key}` === `${other.key}`
}
