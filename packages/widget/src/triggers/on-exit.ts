import { parseDuration } from '@earshot/core/duration'
import type { Arm } from './trigger-port.ts'
import { waitVisible } from './wait-visible.ts'

/** On a touch screen: so near to the top, in CSS pixels, is back at the top. */
const topPx = 100

/**
 * Fires once, when the person is about to leave: the pointer leaves the window upwards, where the tabs and the address
 * are. Fingers have no such way, so there it is the return to the top, where the address comes out, after at least one
 * screen was read.
 */
export const onExit: Arm = ({ after = '' }, fire, _, wait = waitVisible) => {
  let lowest = 0
  const leave = ({ clientY, relatedTarget }: MouseEvent): void => {
    if (!relatedTarget && clientY <= 0) go()
  }
  const scroll = (): void => {
    lowest = Math.max(lowest, scrollY)
    if (lowest >= innerHeight && scrollY < topPx) go()
  }
  const end = (): void => {
    document.removeEventListener('mouseout', leave)
    removeEventListener('scroll', scroll)
  }
  let stop = end
  const go = (): void => {
    end()
    stop = wait(parseDuration(after) ?? 0, fire)
  }
  document.addEventListener('mouseout', leave)
  if (matchMedia('(pointer: coarse)').matches) addEventListener('scroll', scroll, { passive: true })
  return () => stop()
}
