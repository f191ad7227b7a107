import { conditionHolds } from '@earshot/core/condition'
import { parseDuration } from '@earshot/core/duration'
import type { Arm } from './trigger-port.ts'
import { waitVisible } from './wait-visible.ts'

/** Fires when the page tracks the named event, after the wait, unless the cancelling event comes first. */
export const onEvent: Arm = ({ name, where, after = '', unless }, fire, onTrack, wait = waitVisible) => {
  let stop: (() => void) | undefined
  const cancel = (): void => {
    stop?.()
    stop = undefined
  }
  const off = onTrack((tracked, properties) => {
    if (tracked === unless) cancel()
    if (tracked !== name) return
    const lookup = (key: string): unknown => (Object.hasOwn(properties, key) ? properties[key] : undefined)
    if (where !== undefined && !conditionHolds(where, lookup)) return
    cancel()
    stop = wait(parseDuration(after) ?? 0, fire)
  })
  return () => {
    off()
    cancel()
  }
}
