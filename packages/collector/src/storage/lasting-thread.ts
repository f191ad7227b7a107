import type { SqliteThread } from './sqlite-threads.ts'

/** What is open in a thread. Where that has ended, as Node.js ends one that has no memory left, another one takes its place. */
export interface LastingThread<Opened> {
  /** @throws Error where it cannot be opened; the next call tries again */
  opened(): Promise<Opened>
  /** Ends the thread for good. */
  end(): Promise<void>
}

export function lastingThread<Opened>(
  start: () => SqliteThread,
  open: (thread: SqliteThread) => Promise<Opened>,
): LastingThread<Opened> {
  let current = begin()
  let isEnded = false

  function begin(): { readonly thread: SqliteThread; readonly opened: Promise<Opened> } {
    const thread = start()
    const opened = open(thread).catch(async (error) => {
      await thread.end()
      throw error
    })
    return { thread, opened }
  }

  return {
    opened() {
      if (!isEnded && !current.thread.isAlive()) current = begin()
      return current.opened
    },
    async end() {
      isEnded = true
      await current.thread.end()
    },
  }
}
