import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'
import { body } from './body.ts'
import { drainLoader, type LoadDrain } from './load-drain.ts'
import type { Page } from './page.ts'
import { fits, maxRecordBytes, type Queue, type QueueRecord, type RecordKey, storageMs } from './queue.ts'
import { attempt, type Rejected, retryable, type Sender } from './results.ts'
import { type SetTimer, timer, within } from './within.ts'

/** How long what has failed is tried again, and by which clock. */
export interface KeeperOptions {
  /** What has failed at this age, as far as pages have seen it pass, is given up: `rejected` with code `expired`. 7 days by default. */
  readonly budgetMs?: number
  /** The time of day in milliseconds since 1970. `Date.now` by default. */
  readonly now?: () => number
  readonly setTimer?: SetTimer
  /** Numbers from 0 up to 1. `Math.random` by default. */
  readonly random?: () => number
}

/** What a keeper is made of. */
export interface Parts extends KeeperOptions {
  readonly transport: Transport
  /**
   * Splits a batch into what is to be kept together, and leaves out what is to be sent once. May throw for what
   * cannot be kept.
   */
  split(batch: readonly EarshotEvent[]): readonly (readonly [RecordKey, readonly EarshotEvent[]])[]
  /** A batch that is refused as a whole is not to be parted. */
  readonly whole?: boolean
  readonly maxRecords?: number
  readonly queue?: Queue | undefined
  readonly page?: Page
  readonly name?: string
  readonly patienceMs?: number
  readonly loadDrain?: LoadDrain
  onUndelivered?(event: EarshotEvent, result: Rejected): void
}

/** What was sent by this page and has no last answer yet. */
export interface Entry {
  record: QueueRecord
  /** The answer to the batch that it was first sent in. */
  readonly sent: Promise<SendResult>
  /** Gives its last answer, or that of the one that takes its place, to whoever waits for it. */
  readonly end: (result: SendResult) => void
  /** The drain has seen the first answer. */
  isTaken?: boolean
}

/** What the keeper and its drain share. */
export interface Box extends Omit<Parts, 'queue' | 'transport'> {
  /** The drain may put one in its place that tells what was given up. */
  transport: Sender & Pick<Transport, 'flush'>
  /** What may be read, and where nothing new may be stored what is delivered and deleted. The drain may put another in its place. */
  queue?: Queue | undefined
  /** Whether something new may be stored. */
  mayStore: boolean
  readonly own: Set<Entry>
  /** Enters a last answer. */
  finish(record: QueueRecord, result: SendResult): void
  /** Ends all that would look again: the one timer, and the listening while something waits. */
  rest(): void
  /** Ends what the drain, or the keeper itself, looks again by. */
  cancel?: () => void
  closed?: boolean
  /** The last run of the drain. */
  tail?: Promise<number>
  /** The last time that room was made. */
  room?: Promise<unknown>
  /** How many records waited when the storage last told, and 0 where it has not told yet. */
  known?: number
  /** When it first ran in this page. */
  since?: number
  /** When a request was last kept back by something in this browser, until one gets through. */
  blockedAt?: number | undefined
  /** What is to be told of responses that were given up. */
  lost?: string
  /** `transport` tells it. */
  tells?: boolean
  /** The last time that this was changed. */
  losing?: Promise<unknown>
  /** How many records were tried and refused again since then, in a row, although they rest. */
  probes?: number
}

/** A transport that keeps what could not be handed over. */
export interface Keeper extends Transport {
  exportPending(): Promise<readonly EarshotEvent[]>
  forget(): Promise<boolean>
  prepare(): void
  setConsent: NonNullable<Transport['setConsent']>
  close(): void
}

/** How long the look for what earlier pages left may wait, so that tabs restored together do not start together. */
const jitterMs = 5_000
/** When a drain that could not be fetched is fetched again, at the latest. */
const reloadMs = 60_000

/**
 * Sends through `transport` and keeps what cannot be delivered yet: the common part of `retrying` and `outbox`, as far
 * as it must be there at the moment of the click. What comes after a failure is in `drain.ts`.
 */
export function createKeeper(parts: Parts): Keeper {
  const { transport, queue, now = Date.now, random = Math.random, setTimer = timer } = parts
  const own = new Set<Entry>()
  const load = drainLoader(parts.loadDrain)
  /** Something has failed or was found: every answer is a reason to look again. */
  let isWoken = false
  const box: Box = {
    ...parts,
    own,
    mayStore: true,
    finish({ key, text }, result) {
      for (const entry of own)
        if (entry.record.key[0] === key[0] && entry.record.key[1] <= key[1]) {
          own.delete(entry)
          entry.end(result)
        }
      try {
        for (const event of JSON.parse(text))
          if (result.status === 'rejected') parts.onUndelivered?.(event, result)
      } catch {
        // The host's own mistake must not stop what else is to be delivered.
      }
      box.queue?.remove(key).catch(() => {})
    },
    rest() {
      box.cancel?.()
      globalThis.removeEventListener?.('online', wake)
    },
  }

  const wake = async (hurry?: unknown) => {
    isWoken = true
    try {
      const drain = await load()
      drain.run(box, hurry)
    } catch {
      box.rest()
      if (own.size && !box.closed) {
        box.cancel = setTimer(wake, reloadMs)
        globalThis.addEventListener?.('online', wake)
      } else isWoken = false
    }
  }
  const look = () => {
    box.queue?.all().then(
      (rows): unknown => rows.find(({ text }) => text && wake()),
      () => wake(), // where there is no database the drain knows of another place
    )
  }
  if (queue) box.cancel = setTimer(look, random() * jitterMs)
  const keep = async (record: QueueRecord) =>
    box.mayStore && record.bytes <= maxRecordBytes && (await box.queue?.put(record))

  return {
    name: transport.name,
    reach: transport.reach,

    async send(batch) {
      const sent = attempt(box.transport, batch)
      let records: readonly QueueRecord[] = []
      try {
        if (!box.closed)
          records = parts.split(batch).map(([key, events]) => ({ key, ...body(events), bornAt: now() }))
      } catch {
        // What cannot be written cannot be kept either, and the transport says what it thinks of it.
      }
      if (!records[0]) return sent
      const ends = Promise.all(
        records.map((record) => new Promise<SendResult>((end) => own.add({ record, sent, end }))),
      )
      const stored = Promise.all(records.map(keep)).then(
        // Where more than the usual may be stored, the drain looks closer.
        (puts) => puts.every((rows) => rows && fits(rows)),
        () => false,
      )
      const answer = sent.then((result) => {
        // Refused as a whole, one of several may be to blame for all: each is tried without the others.
        const refused = result.status === 'rejected' && batch[1] && !parts.whole
        const waits = refused || result.status === 'retryable'
        if (!waits) for (const record of records) box.finish(record, result)
        // Who has answered is there, so there is no need to wait any longer with the others.
        if (waits || isWoken) wake(!waits)
        return refused && !result.receipt ? retryable(result.code) : result
      })
      let result = await within(answer, parts.patienceMs ?? storageMs, undefined, setTimer)
      if (result && result.status !== 'retryable') return result
      const isSaved = await within(
        stored.then((all) => all || load().then((drain) => drain.makeRoom(box, records))),
        storageMs,
        false,
        setTimer,
      )
      result ??= isSaved ? retryable('slow') : await answer
      if (result.status !== 'retryable') return result
      return {
        ...result,
        kept: isSaved ? 'saved' : 'memory',
        later: ends
          .then(async (all) => (all[1] ? (await load()).combine(all) : (all[0] as SendResult)))
          .catch(() => retryable('closed')), // without the drain it is not known what several answers add up to
      }
    },

    flush: (deadlineMs) =>
      within(
        load().then((drain) => drain.flush(box, deadlineMs)),
        deadlineMs,
        false,
        setTimer,
      ),

    prepare() {
      transport.prepare?.()
      if (box.mayStore) box.queue?.prepare().catch(() => {}) // told when something is put
    },

    setConsent(consent) {
      transport.setConsent?.(consent)
      box.queue = consent === 'required' ? undefined : queue
      box.mayStore = consent === 'granted'
      // What has found no room is kept in memory, as it was. Then earlier pages may have left something to deliver.
      Promise.all([...own].map(({ record }) => keep(record))).then(look, look)
    },

    exportPending: () =>
      load().then(
        (drain) => drain.exportPending(box),
        () => [...own].flatMap(({ record }) => JSON.parse(record.text)),
      ),

    forget: () =>
      load().then(
        (drain) => drain.forget(box),
        () => false,
      ),

    close() {
      box.closed = true
      box.rest()
      for (const { end } of own) end(retryable('closed'))
      queue?.close()
      transport.close?.()
    },
  }
}
