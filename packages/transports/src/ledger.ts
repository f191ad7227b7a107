import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import { backoff } from './backoff.ts'
import { clampWait } from './clamp-wait.ts'
import type { Queue, QueueRecord } from './queue.ts'
import { outranks } from './record.ts'
import { idsOf, rejected, retryable, share } from './results.ts'
import type { SetTimer } from './timer.ts'
import { within } from './within.ts'

export interface LedgerParts {
  readonly queue?: Queue | undefined
  readonly budgetMs: number
  readonly now: () => number
  readonly random: () => number
  readonly setTimer: SetTimer
  onSettled?(event: EarshotEvent, result: SendResult): void
}

/** What waits: what this page has sent and nobody has answered for good, and what its queue holds besides. */
export interface Ledger {
  collect(): Promise<readonly QueueRecord[]>
  /** Enters a record that is being sent. Resolves to its last answer, or that of the one that takes its place. */
  admit(record: QueueRecord): Promise<SendResult>
  /** Stores records, in this very task where the queue is open. */
  store(records: readonly QueueRecord[]): Promise<'saved' | 'memory'>
  /** Enters an answer to a batch with these events in it. */
  settle(record: QueueRecord, answer: SendResult): Promise<unknown>
  prepare(): void
  /** Deletes everything. True when the queue has done so. */
  forget(): Promise<boolean>
  /** Answers everybody who waits; what is stored stays stored. */
  release(): void
}

interface Entry {
  record: QueueRecord
  readonly done: Promise<SendResult>
  finish(result: SendResult | Promise<SendResult>): void
}

/** Storage that has not answered by then is not counted on. Some browsers' open never fires (WebKit bug 226547). */
const storageMs = 1_500
/** So many records at most, so that the host's quota is never used up by what cannot be delivered. */
const maxRecords = 50
/** So large at most, so that each fits one keepalive request. */
const maxRecordBytes = 60_000

export function createLedger({ queue, budgetMs, now, random, setTimer, onSettled }: LedgerParts): Ledger {
  const own = new Map<string, Entry>()

  const ask = async <Value, Other>(work: (queue: Queue) => Promise<Value>, other: Other) =>
    queue ? within(work(queue), storageMs, other, setTimer) : other

  const stored = () => ask((queue) => queue.all(), [])

  const collect = async () => {
    // Records that another hand has broken are left alone.
    const others = (await stored()).filter(
      (record) => record.events?.[0]?.id && record.nextAt >= 0 && !own.has(`${record.key}`),
    )
    return [...own.values()].map(({ record }) => record).concat(others)
  }

  const finish = (record: QueueRecord, result: SendResult) => {
    const id = `${record.key}`
    own.get(id)?.finish(result)
    own.delete(id)
    try {
      for (const event of record.events) onSettled?.(event, result)
    } catch {
      // The host's own mistake must not stop what else is to be delivered.
    }
    return ask((queue) => queue.remove(record.key), 0)
  }

  /** Gives up records that are not final, the oldest first. Returns how many of `count` it could not find. */
  const sacrifice = (records: readonly QueueRecord[], count: number) => {
    const light = records.filter(({ key }) => !key[1]).sort((a, b) => a.bornAt - b.bornAt)
    for (const record of light.slice(0, Math.max(0, count))) finish(record, rejected('evicted'))
    return count - light.length
  }

  const store = async (records: readonly QueueRecord[]) => {
    const small = records.filter(({ bytes }) => bytes <= maxRecordBytes)
    try {
      await queue?.put(small)
    } catch {
      // The quota or the disk may be full: make room of our own, once.
      sacrifice(await stored(), maxRecords)
      await queue?.put(small)
    }
    const waiting = await collect()
    const full = sacrifice(waiting, waiting.length - maxRecords) > 0
    // A final record is never given up for another: the new one stays in memory.
    if (full) for (const { key } of records) await queue?.remove(key)
    return queue?.durable && !full && small.length === records.length ? 'saved' : 'memory'
  }

  return {
    collect,

    admit(record) {
      let finish: Entry['finish'] = () => {}
      const done = new Promise<SendResult>((resolve) => {
        finish = resolve
      })
      for (const [id, other] of own) {
        if (id === `${record.key}` || outranks(record.key, other.record.key)) {
          other.finish(done)
          own.delete(id)
        }
      }
      own.set(`${record.key}`, { record, done, finish })
      return done
    },

    store: (records) => within(store(records), storageMs, 'memory', setTimer),

    settle(record, answer) {
      const result = share(answer, idsOf(record.events))
      if (result.status !== 'retryable') return finish(record, result)
      const time = now()
      // Its age is looked at only when it has failed: a clock that jumps ahead costs nobody an answer.
      if (time - record.bornAt >= budgetMs) return finish(record, rejected('expired', result.reason))
      const failures = record.failures + 1
      const notBefore = time + (result.retryInMs ? clampWait(result.retryInMs) : 0)
      const nextAt = Math.max(notBefore, time + backoff(failures, random))
      const next = { ...record, failures, notBefore, nextAt }
      const entry = own.get(`${record.key}`)
      if (entry) entry.record = next
      return ask((queue) => queue.update(next), 0)
    },

    prepare() {
      ask((queue) => queue.prepare(), 0)
    },

    forget() {
      for (const { record } of own.values()) finish(record, rejected('forgotten'))
      return ask((queue) => queue.clear().then(() => true), !queue)
    },

    release() {
      for (const { finish } of own.values()) finish(retryable('closed'))
    },
  }
}
