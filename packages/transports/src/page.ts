import { leased } from './later/lease.ts'

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
  /**
   * Runs `work` unless another tab of this origin is running its own under this name. `isLeft` turns true when the page
   * is left or put to sleep: the turn has been given back then, and nothing new may be begun in it. Resolves when the
   * turn has ended.
   *
   * @param name the name of the outbox's database where it has one
   */
  alone(name: string, work: (isLeft: () => boolean) => Promise<unknown>): Promise<unknown>
  /**
   * Opens what tabs of this origin tell each other by what was delivered, so that none sends what another has. It is
   * closed while nothing waits. Without it that costs requests, and nothing else.
   */
  channel?(name: string): Channel | undefined
}

/** As much of a BroadcastChannel as is used. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent) => void) | null
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
  isOnline: () => globalThis.navigator?.onLine !== false,
  channel(name) {
    try {
      return new BroadcastChannel(name)
    } catch {
      return undefined
    }
  },
  async alone(name, work) {
    let left = false
    let leave = () => {}
    const leaving = new Promise<void>((resolve) => {
      leave = () => {
        left = true
        resolve()
      }
    })
    // A page that holds a lock is not restored by its back button in Firefox, and one that sleeps holds up the others.
    const ends = [
      [globalThis, 'pagehide'],
      [globalThis.document, 'freeze'],
    ] as const
    for (const [target, type] of ends) target?.addEventListener?.(type, leave)
    const turn = () => Promise.race([work(() => left), leaving])
    let asked = false
    try {
      await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        asked = true
        return lock && turn()
      })
    } catch (error) {
      if (asked) throw error
      // No locks on http pages and in sandboxes.
      await leased(name, turn)
    } finally {
      for (const [target, type] of ends) target?.removeEventListener?.(type, leave)
    }
  },
}
