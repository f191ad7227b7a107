import { ofDocument, ownOf } from '../page.ts'

/** A timer holds no longer wait (2^31 - 1 ms, not quite 25 days): beyond it, it would fire at once. */
const longestMs = 2_147_483_647

/**
 * Calls back after the page has been visible for so long in all. The time while it is hidden does not count, and a
 * page that is being prerendered is hidden. Gives a function that ends the wait.
 */
export function waitVisible(waitMs: number, done: () => void): () => void {
  let left = waitMs
  let since: number | undefined
  let timer: ReturnType<typeof setTimeout>
  const change = (): void => {
    clearTimeout(timer)
    const now = performance.now()
    left -= now - (since ?? now)
    since = undefined
    if (ownOf('visibilityState') !== 'visible') return
    since = now
    timer = setTimeout(
      () => {
        stop()
        done()
      },
      Math.min(left, longestMs),
    )
  }
  const stop = (): void => {
    clearTimeout(timer)
    ofDocument('removeEventListener', 'visibilitychange', change)
  }
  ofDocument('addEventListener', 'visibilitychange', change)
  change()
  return stop
}
