import type { EarshotEvent } from '@earshot/core/event'

/**
 * What a record is about, whether that is final (1) or not (0), and its revision. Of two records about the same
 * thing the one with the greater key says more.
 */
export type RecordKey = [about: string, final: 0 | 1, revision: number]

/** Events that wait together: one in an outbox. Times are milliseconds since 1970 by the device's clock. */
export interface QueueRecord {
  readonly key: RecordKey
  readonly events: readonly EarshotEvent[]
  /** Their length as JSON in UTF-8. */
  readonly bytes: number
  readonly bornAt: number
  readonly failures: number
  /** When it is due again. */
  readonly nextAt: number
  /** Its destination has asked not to be asked again before. */
  readonly notBefore: number
}

/**
 * Where an outbox keeps what waits. Every method may reject; a promise that resolves means that it is done for
 * good. Only `put` and `prepare` may create anything.
 */
export interface Queue {
  /** True when what is put here is still there after a crash of the page. */
  readonly durable: boolean
  /** Opens whatever takes time to open. */
  prepare(): Promise<unknown>
  /** Keeps the records and drops older ones about the same things, never a final one for one that is not. */
  put(records: readonly QueueRecord[]): Promise<unknown>
  all(): Promise<readonly QueueRecord[]>
  /** Puts the record in place of the one with its key, if there still is one. */
  update(record: QueueRecord): Promise<unknown>
  remove(key: RecordKey): Promise<unknown>
  clear(): Promise<unknown>
  close(): void
}
