import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from './database.ts'
import { StorageUnavailable } from './port.ts'

/** So soon what was taken back is in the files no more, where nobody reads what was there before. */
export const scrubSoonMs = 2_000
const tryForMs = 2_000
const tryEveryMs = 50
const againMs = 1_000

/**
 * Empties SQLite's log, which still holds what was deleted. Whoever reads what was there before, such as a long export,
 * holds that back; it is tried again until it is done, and keeps no process alive.
 *
 * @param emptyLog - tells whether the log is empty now
 */
export function scrubber(emptyLog: () => Promise<boolean>): Pick<Database, 'scrub' | 'scrubSoon'> {
  let timer: NodeJS.Timeout | undefined

  function later(waitMs: number): void {
    timer ??= setTimeout(async () => {
      timer = undefined
      try {
        if (!(await emptyLog())) later(againMs)
      } catch (error) {
        // A full disk may have room again; one that was closed has emptied its log.
        if (error instanceof StorageUnavailable && !isClosed(error)) later(againMs)
      }
    }, waitMs)
    timer.unref()
  }

  return {
    async scrub() {
      for (let waitedMs = 0; !(await emptyLog()); waitedMs += tryEveryMs) {
        if (waitedMs >= tryForMs) return later(againMs)
        await pause(tryEveryMs)
      }
    },
    scrubSoon: () => later(scrubSoonMs),
  }
}

function isClosed({ cause }: StorageUnavailable): boolean {
  return (cause as { readonly code?: string } | undefined)?.code === 'ERR_INVALID_STATE'
}
