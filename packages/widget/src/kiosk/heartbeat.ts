import { besideEndpoint } from '../beside-endpoint.ts'
import type { Settings } from '../settings.ts'

/** Three beats may be lost before the quarter of an hour is over after which the collector calls it silent. */
export const beatMs: number = 4 * 60_000

/**
 * Tells the collector now and then that this device is there: its name (the context `kiosk`, else `place`), what it asks,
 * and whether it is open. Gives a function that ends it. What is not heard is not repeated: the next one comes by itself.
 */
export function beat(settings: Settings, prompt: string, isOpen: () => boolean): () => void {
  const url = besideEndpoint(settings, 'heartbeat')
  if (!url) return () => {}
  const { context = {} } = settings
  const { kiosk = context.place ?? 'kiosk', place } = context
  const send = (): void => {
    const body = JSON.stringify({ kiosk, prompt, ...(place && { place }), open: isOpen() })
    // Text, so that the browser asks nobody's leave first.
    fetch(url, { method: 'POST', body, credentials: 'omit', redirect: 'error' }).catch(() => {
      // Nobody is there to be told: that nothing comes is what the collector tells its owner.
    })
  }
  send()
  const timer = setInterval(send, beatMs)
  return () => clearInterval(timer)
}
