/** A timer holds no longer wait (2^31 - 1 ms, not quite 25 days): beyond it, it would fire at once. */
const longestMs = 2_147_483_647

/**
 * Calls back after the page has been visible for so long in all. The time while it is hidden does not count, and a
 * page that is being prerendered is hidden. Gives a function that ends the wait.
 */
export function waitVisible(waitMs: number, done: () => void): () => void {
  let left = waitMs
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const pause = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    left -= performance.now() - since
  }
  const change = (): void => {
    pause()
    if (document.visibilityState !== 'visible') return
    since = performance.now()
    timer = setTimeout(
      () => {
        stop()
        done()
      },
      Math.min(Math.max(0, left), longestMs),
    )
  }
  const stop = (): void => {
    pause()
    document.removeEventListener('visibilitychange', change)
  }
  document.addEventListener('visibilitychange', change)
  change()
  return stop
}
