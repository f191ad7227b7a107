import type { Verdict } from './port.ts'
import type { Arrival } from './record-writer.ts'

/** What a column may hold. Yes and no are 1 and 0, JSON and lists are texts. */
export type Value = string | number | null

/** A row, by the names of its columns. */
export type Row = Readonly<Record<string, Value>>

/** Runs one statement. A `?` stands for each value. */
export type Query = (sql: string, values?: readonly Value[]) => Promise<readonly Row[]>

/** The rows of a table that are written together. */
export interface Rows {
  readonly table: string
  readonly columns: readonly string[]
  /** What becomes of a row whose key is there already: `ON CONFLICT …`. */
  readonly onConflict: string
  /** The values of each row, in the order of the columns. No key stands in two of them. */
  readonly rows: readonly (readonly Value[])[]
}

/** Writes many rows in as few turns as the database likes best. */
export type Insert = (rows: Rows) => Promise<void>

/** Where the databases that Earshot knows differ in what they read. All else is written in what they share. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  /** Stands inside `IN (…)`, for a list that is bound as one JSON text. */
  readonly list: string
  /** The database's own clock, in milliseconds since 1970. */
  readonly clock: string
  /** Ends a SELECT whose rows other nodes pass over until the transaction ends. */
  readonly skipLocked: string
}

/** The database as it was at one moment. */
export interface Snapshot {
  readonly query: Query
  end(): Promise<void>
}

/**
 * A database that statements can be sent to. What goes wrong with the database, and not with the statement, rejects with
 * `StorageUnavailable`.
 */
export interface Database {
  readonly dialect: Dialect
  /** A statement of its own: a read, or a single write. */
  readonly query: Query
  /**
   * Runs `work` in a transaction: all of it is on disk when this resolves, or nothing. It may be run again where another
   * node was in the way, so it has no effect but through what it is given.
   */
  write<T>(work: (query: Query, insert: Insert) => Promise<T>): Promise<T>
  /** `keepArrivals` in a transaction of its own, where another thread does it, so that this one is free meanwhile. */
  readonly keep?: (arrivals: readonly Arrival[]) => Promise<readonly Verdict[]>
  /** Opens one unchanging state of the database, until `end`. */
  snapshot(): Promise<Snapshot>
  /**
   * Takes care that what was deleted cannot be read from the files either, as far as a statement can. Where somebody reads
   * what was there before, this resolves after two seconds, and it is done as soon as they have ended.
   */
  scrub(): Promise<void>
  /** The same within `scrubSoonMs`, once for all who ask for it until then: nobody waits for it. */
  scrubSoon(): void
  close(): Promise<void>
}
