import type { Transport } from '@earshot/core/transport'
import { clampWait, dayMs } from './clamp-wait.ts'
import type { Ledger } from './ledger.ts'
import type { Page } from './page.ts'
import type { QueueRecord } from './queue.ts'
import { attempt } from './results.ts'
import type { SetTimer } from './timer.ts'
import { within } from './within.ts'

export interface DrainParts {
  readonly transport: Transport
  readonly ledger: Ledger
  /** The name under which tabs take turns. */
  readonly name?: string
  /** Absent where there are no other tabs to mind. */
  readonly page?: Page
  readonly now: () => number
  readonly setTimer: SetTimer
}

export interface Drain {
  /**
   * Delivers what is due, with `hurry` also what only waits for its next try, and sleeps until more is due.
   * Resolves when it has done so.
   */
  run(hurry?: boolean): Promise<unknown>
  /** Runs after so many milliseconds. */
  sleep(ms: number): void
  /** Ends timers. Resolves when nothing is on its way any more. */
  close(): Promise<unknown>
}

/** The tabs' lock is held at most this long, for at most so many records, and then given back. */
const burstMs = 3_000
const burstRecords = 20

/** Delivers what waits in a ledger, record by record, one tab at a time. No timer is set while nothing waits. */
export function createDrain({ transport, ledger, name = '', page, now, setTimer }: DrainParts): Drain {
  let tail: Promise<unknown> = Promise.resolve()
  let cancel = () => {}
  let closed = false

  const waitOf = ({ notBefore, nextAt }: QueueRecord, hurry?: boolean) => {
    const waitMs = (hurry ? notBefore : nextAt) - now()
    // No wait is longer than a day: such a time was written before the clock was set back.
    return waitMs > dayMs ? 0 : waitMs
  }

  const due = async (hurry?: boolean) =>
    (await ledger.collect()).filter((record) => waitOf(record, hurry) <= 0).slice(0, burstRecords)

  const burst = async (hurry?: boolean) => {
    const until = now() + burstMs
    // Looked up anew, now that no other tab is at it.
    for (const record of await due(hurry)) {
      if (closed || now() > until) return
      await ledger.settle(record, await attempt(transport, record.events))
    }
  }

  const pass = async (hurry?: boolean) => {
    cancel()
    if (closed) return
    if ((await due(hurry)).length) {
      let bursting: Promise<void> | undefined
      const work = () => {
        bursting = burst(hurry)
        return within(bursting, burstMs, 0, setTimer)
      }
      await (page ? page.alone(name, work) : work())
      await bursting
    }
    const waits = (await ledger.collect()).map((record) => waitOf(record))
    if (waits.length && !closed) drain.sleep(clampWait(Math.min(...waits)))
  }

  const drain: Drain = {
    run(hurry) {
      // Only a page's own `alone` can fail; the next reason to look is a new chance.
      tail = tail.then(() => pass(hurry)).catch(() => {})
      return tail
    },
    sleep(ms) {
      cancel = setTimer(() => drain.run(), ms)
    },
    close() {
      closed = true
      cancel()
      return tail
    },
  }
  return drain
}
