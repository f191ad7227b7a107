import { type EarshotEvent, isResponseEvent } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'
import { indexedDbQueue } from './indexed-db-queue.ts'
import { createKeeper, type KeeperOptions } from './keeper.ts'
import type { LoadDrain } from './load-drain.ts'
import type { Page } from './page.ts'
import { finalRank, type Queue } from './queue.ts'

/** How an outbox keeps what waits, and for how long. */
export interface OutboxOptions extends KeeperOptions {
  /** `memory` touches no storage of the browser. `indexed-db` by default. */
  readonly storage?: 'indexed-db' | 'memory'
  /**
   * Outboxes with one name share their records and take turns, so every destination (address and key) needs its
   * own. The database is called `<name>-1`. `earshot-outbox` by default.
   */
  readonly name?: string
  /** So many responses wait at most, on disk. 50 by default; a device that many people use needs more. */
  readonly maxRecords?: number
  /** Used in place of the database. */
  readonly queue?: Queue
  /** `send` waits this long for the network before it answers with what the storage has. 1.5 s by default. */
  readonly patienceMs?: number
  /** The page whose events are reasons to try again. The one that the script runs in by default. */
  readonly page?: Page
  /** Fetches what tries again, when there is something to try again. A dynamic import by default. */
  readonly loadDrain?: LoadDrain
  /**
   * Told of every response event that is given up, also of those that earlier pages left, and why. Besides the
   * destination's own codes those are `expired` (too old), `evicted` (no room) and `forgotten`.
   */
  onUndelivered?(event: EarshotEvent, result: Extract<SendResult, { status: 'rejected' }>): void
}

/** A transport that keeps what waits on the device. */
export interface Outbox extends Transport {
  /** The responses that wait, of this page and of earlier ones, to rescue them by other means. */
  exportPending(): Promise<readonly EarshotEvent[]>
  /**
   * Deletes all that waits, and other tabs send none of it any more. True when the storage has confirmed it. Leaves
   * a row with the time for 7 days, where there was something to forget.
   */
  forget(): Promise<boolean>
  prepare(): void
  setConsent: NonNullable<Transport['setConsent']>
  close(): void
}

/**
 * The browser's durable queue: sends at once, stores at the same time, and delivers later, from any page of this
 * origin, what could not be delivered.
 *
 * `send` starts the request before it returns and writes to the database beside it, never before it. It answers
 * - `delivered`, `rejected` or `unconfirmed` when the destination does,
 * - `retryable` with `kept: 'saved'` when the database has completed its transaction and the network has failed,
 *   or has not answered within `patienceMs` (reason `slow`; the request goes on),
 * - `retryable` with `kept: 'memory'` when the network has failed and there is no storage, it failed, or it took
 *   longer than 1.5 s,
 *
 * and where it answers `retryable`, `later` is the last answer. A batch with a response that JSON cannot write is
 * not kept at all.
 *
 * Only responses are kept. Run events are sent once and no more, because nothing may be stored before the person
 * has answered: a batch of them gets the transport's own answer, and in a mixed one `kept` and `later` speak of the
 * responses.
 *
 * There is one record for each response: a newer revision takes the place of an older one (whose `later` becomes
 * that of the newer), and one that is not final never that of a final one. A record goes when a receipt names it,
 * when it is rejected, or when it fails at the age of `budgetMs`, never by the number of attempts. What makes its age is
 * the time that pages have seen pass, so that a clock that is set ahead ends nothing: from one failure to the next no more
 * than the wait and an hour, and between two pages six sevenths of `budgetMs`. At most 50 wait
 * (`maxRecords`), of 1,000,000 bytes together. Beyond that are given up: rows that make no sense, then what has failed and is older
 * than `budgetMs`, then the oldest that are not final (`updated`); a final one that finds no room is kept in memory,
 * as is one of more than 60,000 bytes. What the storage has lost, this page stores again.
 *
 * Where a browser has no IndexedDB, records are in localStorage too. That may be missing after a crash, so it is
 * called `memory`.
 *
 * What tries again (`drain.ts`) is loaded when an answer has made it needed, when a look 0 to 5 s after the start has
 * found records of earlier pages, and for `flush`, `pending` and `forget`. Where it cannot be loaded, that is tried
 * again when the network is back, after a minute, and with the next answer, as long as something of this page waits;
 * what is stored stays stored for the next page. Records are tried when their time has come, when the network is
 * back, when the page is seen again or restored, and after every answer to a response; by one tab at a time, told by a
 * Web Lock or, where there are none, by a row in the database; and not within their first 15 s, while their own page
 * is probably still at it. What is `parked`, or has failed three times in no time at all (`network`, within 100 ms), as
 * an ad blocker makes it, rests: it is tried every hour, and once by each new page. At rest,
 * while nothing waits, there is no timer, no listener and no lock. No database is created before `prepare` or the
 * first response.
 *
 * `setConsent('granted')` stores what waits in memory and looks for what earlier pages left. With `'denied'` nothing more
 * is stored: what is not final is deleted, and what is final, which the person was told is saved, is delivered as before
 * and deleted by that. With `'required'` the storage is neither read nor written until it changes.
 *
 * `flush` tries at once what only waits for its next try. It is false as soon as a try has left something waiting.
 */
export function outbox(transport: Transport, options: OutboxOptions = {}): Outbox {
  return createKeeper({
    queue: options.storage === 'memory' ? undefined : indexedDbQueue(`${options.name ?? 'earshot-outbox'}-1`),
    ...options,
    transport,
    split: (batch) =>
      batch
        .filter(isResponseEvent)
        .map((event) => [
          [event.data.response, event.data.revision + (event.type.endsWith('updated') ? 0 : finalRank)],
          [event],
        ]),
  })
}
