/** What an outbox needs of the page it runs in. */
export interface Page {
  /**
   * Calls `wake` when there is reason to look whether something is due: the page is seen again or restored, or
   * the network is back, which is reason enough (`hurry`) to cut waits short. Returns what undoes it.
   */
  onWake(wake: (hurry: boolean) => void): () => void
  /**
   * False where the browser knows that there is no network, and true says little. Where it is not told, no failure
   * is taken for the work of an ad blocker.
   */
  isOnline?(): boolean
  /** Runs `work` unless another tab of this origin is running its own under this name. */
  alone(name: string, work: () => Promise<unknown>): Promise<unknown>
}

const wakers = ['online', 'pageshow', 'visibilitychange']

/** The page that this script runs in; nothing happens where there is none. */
export const browserPage: Page = {
  onWake(wake) {
    const hear = ({ type, persisted }: Event & { persisted?: boolean }) => {
      const online = type === wakers[0]
      // Only `pageshow` has the property, and it is false there when the page has just been loaded.
      if (online || (persisted !== false && !document.hidden)) wake(online)
    }
    for (const type of wakers) globalThis.addEventListener?.(type, hear)
    return () => {
      for (const type of wakers) globalThis.removeEventListener?.(type, hear)
    }
  },
  isOnline: () => navigator.onLine !== false,
  async alone(name, work) {
    try {
      // Nothing is held at rest: a page that holds a lock is not restored by its back button in Firefox.
      await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && work())
    } catch {
      // No locks on http pages and in sandboxes. They only save requests, the receiver knows repeats.
      await work()
    }
  },
}
