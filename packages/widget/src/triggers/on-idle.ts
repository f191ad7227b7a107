import { parseDuration } from '@earshot/core/duration'
import type { Arm } from './trigger-port.ts'
import { waitVisible } from './wait-visible.ts'

/** What a person does with a page. */
const acts = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel', 'touchmove'] as const
const defaultMs = 30_000
/** A wait starts anew at most so often, so that a moving pointer costs nothing. */
const leastMs = 1_000

/** Fires once, when the person has done nothing with the visible page for as long as `after` says (by default 30 s). */
export const onIdle: Arm = ({ after = '' }, fire) => {
  const waitMs = parseDuration(after) ?? defaultMs
  let since = performance.now()
  const act = (): void => {
    if (performance.now() - since < Math.min(leastMs, waitMs / 2)) return
    since = performance.now()
    stopWait()
    stopWait = wait()
  }
  const end = (): void => {
    for (const name of acts) removeEventListener(name, act, true)
    stopWait()
  }
  const wait = (): (() => void) =>
    waitVisible(waitMs, () => {
      end()
      fire()
    })
  let stopWait = wait()
  for (const name of acts) addEventListener(name, act, { passive: true, capture: true })
  return end
}
