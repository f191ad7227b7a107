import type { EarshotEvent } from './event.ts'

/**
 * What a destination allows from a page. `full`: the answer can be read, retry safely. `simple`: only CORS-simple
 * bodies. `opaque`: send once, never retry, say `unconfirmed`. `secret`: its address is a credential, refused in a
 * page.
 */
export type Reach = 'full' | 'simple' | 'opaque' | 'secret'

/** Why one event was refused. */
export interface Rejection {
  readonly id: string
  readonly code: string
  readonly message: string
  readonly path?: string
}

/** The collector's reply to a batch: every id that was sent stands in exactly one of the three lists. */
export interface Receipt {
  readonly accepted: readonly string[]
  readonly duplicate: readonly string[]
  readonly rejected: readonly Rejection[]
}

/** What became of a batch. */
export type SendResult =
  /** A receipt names every event of the batch. */
  | { readonly status: 'delivered'; readonly receipt: Receipt }
  /** It was handed over and nothing can be known of it. */
  | { readonly status: 'unconfirmed' }
  /** Not now; the same batch may succeed later. */
  | {
      readonly status: 'retryable'
      readonly reason: string
      /** The destination asked for this much patience. */
      readonly retryInMs?: number
      /**
       * Where a wrapper keeps the batch until it can be delivered: `saved` only after a storage transaction has
       * completed, `memory` while it lives no longer than the page. Absent: nowhere.
       */
      readonly kept?: 'saved' | 'memory'
      /** What finally becomes of a batch that is kept. */
      readonly later?: Promise<SendResult>
    }
  /** It can never succeed. Where a receipt came, it names what was taken all the same. */
  | {
      readonly status: 'rejected'
      readonly code: string
      readonly message: string
      readonly receipt?: Receipt
    }

/** A way to hand events to a backend. `send` never throws and never rejects. */
export interface Transport {
  readonly name: string
  readonly reach: Reach
  send(batch: readonly EarshotEvent[]): Promise<SendResult>
  /** Tries to empty what waits, for at most this long. True when nothing waits any more. */
  flush(deadlineMs: number): Promise<boolean>
  /** Called when a person begins to answer, so that what is slow to open is open by the time they finish. */
  prepare?(): void
  /**
   * Called where the page sets what may be stored, and when that changes. `granted`: what waits in memory is stored now.
   * `denied`: nothing more is stored; what a person was told is saved is still delivered, and deleted by that. `required`:
   * storage is neither read nor written. Without a call it is as with `granted`.
   */
  setConsent?(consent: 'required' | 'granted' | 'denied'): void
  /** Ends timers and listeners. What is stored stays stored. */
  close?(): void
}
