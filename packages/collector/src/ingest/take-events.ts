import type { EarshotEvent } from '@earshot/core/event'
import type { Hub } from '../hub.ts'
import type { Storage, Verdict } from '../storage/port.ts'
import { type KnownPrompts, recordOf } from './record-of.ts'

export interface Taking {
  readonly storage: Storage
  readonly prompts: KnownPrompts
  readonly hub: Hub
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Stores events in one transaction and tells the live pages. It resolves after the commit: whoever replies then may say
 * "sent".
 *
 * @throws StorageUnavailable
 */
export async function takeEvents(
  events: readonly EarshotEvent[],
  { storage, prompts, hub, now }: Taking,
): Promise<readonly Verdict[]> {
  const records = events.map((event) => recordOf(event, prompts))
  const verdicts = records.length ? await storage.store(records, now()) : []
  for (const [index, record] of records.entries()) {
    if (record.type !== 'response' || verdicts[index] !== 'accepted') continue
    const { id, data, criticism, call } = record
    hub.publish({ id, prompt: data.prompt.id, criticism, call })
  }
  return verdicts
}
