import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'
import { createDrain } from './drain.ts'
import { createLedger } from './ledger.ts'
import type { Page } from './page.ts'
import type { Queue, QueueRecord } from './queue.ts'
import { attempt, combine, idsOf, retryable, share } from './results.ts'
import { type SetTimer, timer } from './timer.ts'
import { within } from './within.ts'

export interface KeeperOptions {
  /** What has failed at this age is given up, as `rejected` with code `expired`. 7 days by default. */
  readonly budgetMs?: number
  /** The time of day in milliseconds since 1970. `Date.now` by default. */
  readonly now?: () => number
  readonly setTimer?: SetTimer
  /** Numbers from 0 up to 1. `Math.random` by default. */
  readonly random?: () => number
}

interface Parts extends KeeperOptions {
  /**
   * Splits a batch into what is to be kept together, and leaves out what is to be sent once. May throw for what
   * cannot be kept.
   */
  split(batch: readonly EarshotEvent[], now: number): readonly QueueRecord[]
  readonly queue?: Queue | undefined
  readonly page?: Page
  readonly name?: string
  readonly patienceMs?: number
  onSettled?(event: EarshotEvent, result: SendResult): void
}

export interface Keeper extends Transport {
  pending(): Promise<readonly EarshotEvent[]>
  forget(): Promise<boolean>
  prepare(): void
  close(): void
}

/** 7 days. Safari deletes what scripts have stored after as many days of use without a visit (WebKit, ITP). */
const weekMs = 604_800_000
/** How long the drain of what earlier pages left may wait, so that tabs restored together do not start together. */
const jitterMs = 5_000

/** Sends through `transport` and keeps what cannot be delivered yet: the common part of `retrying` and `outbox`. */
export function createKeeper(transport: Transport, options: Parts): Keeper {
  const parts = {
    transport,
    budgetMs: weekMs,
    now: Date.now,
    random: Math.random,
    setTimer: timer,
    patienceMs: 1_500,
    ...options,
  }
  const { queue, page, now, setTimer } = parts
  const ledger = createLedger(parts)
  const drain = createDrain({ ...parts, ledger })
  const flights = new Set<Promise<unknown>>()
  let closed = false

  const unwake = page?.onWake(drain.run)
  if (queue) drain.sleep(parts.random() * jitterMs)

  return {
    name: transport.name,
    reach: transport.reach,

    async send(batch) {
      const sent = attempt(transport, batch)
      let ids: readonly string[] = []
      let records: readonly QueueRecord[] = []
      try {
        ids = idsOf(batch)
        if (!closed) records = parts.split(batch, now())
      } catch {
        // What cannot be written cannot be kept either, and the transport says what it thinks of it.
      }
      if (!records.length) return sent
      const ends = records.map(ledger.admit)
      const kept = ledger.store(records)
      const settled = sent.then((answer) => {
        // Refused without a word on each: one of them may be to blame for all, so each record is tried without
        // the rest of the batch, which need not be kept itself.
        const parted = records.some(({ events }) => events.length < ids.length)
        const alone = parted && answer.status === 'rejected' && !answer.receipt
        const result = alone ? retryable(answer.code) : answer
        for (const record of records) ledger.settle(record, result)
        drain.run()
        return share(result, ids)
      })
      const flight = Promise.all([settled, kept])
      flights.add(flight)
      flight.then(() => flights.delete(flight))
      const result =
        (await within(settled, parts.patienceMs, undefined, setTimer)) ??
        ((await kept) === 'saved' ? retryable('slow') : await settled)
      return result.status === 'retryable'
        ? { ...result, kept: await kept, later: Promise.all(ends).then(combine) }
        : result
    },

    flush(deadlineMs) {
      const empty = async (before?: number): Promise<boolean> => {
        if (!before) await Promise.all([transport.flush(deadlineMs), ...flights])
        await drain.run(true)
        const { length } = await ledger.collect()
        return length && length !== before ? empty(length) : !length
      }
      return within(empty(), deadlineMs, false, setTimer)
    },

    prepare() {
      transport.prepare?.()
      ledger.prepare()
    },

    pending: async () => (await ledger.collect()).flatMap(({ events }) => events),

    async forget() {
      const done = await ledger.forget()
      await drain.run()
      return done
    },

    close() {
      closed = true
      unwake?.()
      ledger.release()
      // What is still on its way has its answer written down before the queue is closed.
      Promise.all([drain.close(), ...flights]).then(() => queue?.close())
      transport.close?.()
    },
  }
}
