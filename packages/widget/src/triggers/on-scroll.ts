import { parseDuration } from '@earshot/core/duration'
import type { Arm } from './trigger-port.ts'
import { waitVisible } from './wait-visible.ts'

/**
 * Fires once, when the person has scrolled so far that `depth` (0 to 1, by default half) of the page's height has come into
 * view. A page that fits the window is never scrolled.
 */
export const onScroll: Arm = ({ depth = 0.5, after = '' }, fire, _, wait = waitVisible) => {
  const scroll = (): void => {
    const { scrollHeight } = document.documentElement
    if (scrollY + innerHeight < depth * scrollHeight) return
    removeEventListener('scroll', scroll)
    stop = wait(parseDuration(after) ?? 0, fire)
  }
  let stop = (): void => removeEventListener('scroll', scroll)
  addEventListener('scroll', scroll, { passive: true })
  return () => stop()
}
