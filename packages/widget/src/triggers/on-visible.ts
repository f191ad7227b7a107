import { parseDuration } from '@earshot/core/duration'
import { whenSeen } from '../when-seen.ts'
import type { Arm } from './trigger-port.ts'
import { waitVisible } from './wait-visible.ts'

/**
 * Fires once, when half of the first element that matches the selector has been in view for one second. An element that
 * comes later is looked for whenever the page is scrolled: watching every change of a page would cost it too much.
 */
export const onVisible: Arm = ({ selector, after = '' }, fire, _, wait = waitVisible) => {
  const look = (): void => {
    const element = find(selector)
    if (!element) return
    removeEventListener('scroll', look)
    stop = whenSeen(element, () => {
      stop = wait(parseDuration(after) ?? 0, fire)
    })
  }
  let stop = (): void => removeEventListener('scroll', look)
  addEventListener('scroll', look, { passive: true })
  look()
  return () => stop()
}

function find(selector: string | undefined): Element | null {
  try {
    return selector ? (Document.prototype.querySelector.call(document, selector) as Element | null) : null
  } catch {
    return null // no selector: it names nothing
  }
}
