/**
 * What a record is about, and its rank: its revision, and `finalRank` more where it is final. Of two records about
 * the same thing the one with the greater rank says more.
 */
export type RecordKey = [about: string, rank: number]

/** What is final is above everything that is not. */
export const finalRank = 1e9

/** So many records at most where nothing else is said, so that the host's quota is never used up by what cannot be delivered. */
export const maxRecords = 50
/** So large at most, all together. */
export const maxBytes = 1_000_000
/** So large at most, so that each fits one keepalive request. */
export const maxRecordBytes = 60_000
/** Storage that has not answered by then is not counted on. Some browsers' open never fires (WebKit bug 226547). */
export const storageMs = 1_500

/** Events that wait together: one in an outbox. Times are milliseconds since 1970 by the device's clock. */
export interface QueueRecord {
  readonly key: RecordKey
  /** The events as a JSON array. */
  readonly text: string
  /** The length of `text` in UTF-8. */
  readonly bytes: number
  readonly bornAt: number
  readonly failures?: number
  /** When it is due again. Until it has failed once that is 15 s after `bornAt`. */
  readonly nextAt?: number
  /** Its destination has asked not to be asked again before. */
  readonly notBefore?: number
  /** When it failed last. */
  readonly triedAt?: number
  /** How long it was known to wait when it failed last, in milliseconds: see `ageOf`. */
  readonly lived?: number
  /** How many times in a row it has failed in no time at all. */
  readonly instants?: number
  /** Since when it waits for somebody to mend something; every new page may try it once all the same. */
  readonly restsSince?: number
}

/**
 * Where an outbox keeps what waits. Every method may reject; a promise that resolves means that it is done for
 * good. Only `put` and `prepare` may create anything.
 */
export interface Queue {
  /** The name of the browser's own database that it is kept in, if it is. */
  readonly database?: string
  /** Opens whatever takes time to open. */
  prepare(): Promise<unknown>
  /**
   * Keeps the record and drops those about the same thing with a lower rank. Resolves to all that there are then; to
   * undefined where a crash of the page would take them along.
   */
  put(record: QueueRecord): Promise<readonly QueueRecord[] | undefined>
  all(): Promise<readonly QueueRecord[]>
  /** Puts the record in place of the one with its key, if there still is one. */
  update(record: QueueRecord): Promise<unknown>
  remove(key: RecordKey): Promise<unknown>
  /** Lets go of what it holds. It may be used again all the same. */
  close(): void
}

/** Whether a store may hold as much, and at most so many records. Not where a row does not tell its size: the drain looks closer then. */
export function fits(rows: readonly QueueRecord[], most: number = maxRecords): boolean {
  return !rows[most] && rows.reduce((sum, { bytes }) => sum + bytes, 0) <= maxBytes
}
