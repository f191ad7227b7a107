import type { EarshotEvent, ResponseEvent } from '@earshot/core/event'
import { body } from './body.ts'
import type { QueueRecord, RecordKey } from './queue.ts'

/** A record is left alone for as long as the page that made it is probably still sending it. */
export const graceMs = 15_000

/**
 * What waits when these events cannot be delivered now. It holds a copy, because databases refuse the proxies that
 * some pages' frameworks put into what they hand over.
 *
 * @throws what `body` throws
 */
export function recordOf(batch: readonly EarshotEvent[], key: RecordKey, bornAt: number): QueueRecord {
  const { text, bytes } = body(batch)
  const nextAt = bornAt + graceMs
  return { key, events: JSON.parse(text), bytes, bornAt, failures: 0, nextAt, notBefore: nextAt }
}

/** The key of the record of a response. */
export function keyOf({ type, data }: ResponseEvent): RecordKey {
  return [data.response, type.endsWith('updated') ? 0 : 1, data.revision]
}

/** Whether `key` makes `other` superfluous: both are about the same thing, and it says more. */
export function outranks([about, final, revision]: RecordKey, other: RecordKey): boolean {
  return about === other[0] && (final - other[1] || revision - other[2]) > 0
}
