import { ofDocument, ownOf } from '../page.ts'

/** Keeps the screen on. */
export interface Wake {
  on(): void
  off(): void
}

/**
 * The browser takes its lock away when the page is hidden, so it is asked for again when the page comes back. Where it
 * is refused, the screen goes by the settings of the device.
 */
export function createWake(signal: AbortSignal): Wake {
  let wanted = false
  let lock: WakeLockSentinel | undefined
  const take = async (): Promise<void> => {
    if (!wanted || ownOf('visibilityState') === 'hidden' || (lock && !lock.released)) return
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
    if (!wanted) await lock?.release()
  }
  const off = (): void => {
    wanted = false
    void lock?.release()
  }
  ofDocument('addEventListener', 'visibilitychange', () => void take(), { signal })
  signal.addEventListener('abort', off)
  return {
    on() {
      wanted = true
      void take()
    },
    off,
  }
}
