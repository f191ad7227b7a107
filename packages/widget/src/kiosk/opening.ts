import { clockOf, withinHours } from '@earshot/core/hours'
import type { Settings } from '../settings.ts'
import type { Tell } from '../tell.ts'

/** In so long after opening it is the staff who try whether it works. */
export const settlingMs: number = 10 * 60_000

export interface Opening {
  isOpen(now: number): boolean
  /** Whether it is open and has been for some minutes. */
  isSettled(now: number): boolean
}

/** The opening hours of a place by its own clock; where no time zone is given, or one that is not known, by the device's. */
export function openingOf({ hours, timeZone }: Pick<Settings, 'hours' | 'timeZone'>, tell: Tell): Opening {
  if (!hours) return { isOpen: () => true, isSettled: () => true }
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  let clock = clockOf({ timeZone: own })
  try {
    if (timeZone) clock = clockOf({ timeZone })
  } catch {
    tell(`time-zone="${timeZone}" is not known. The hours go by the clock of the device (${own}).`)
  }
  const isOpen = (now: number): boolean => withinHours(hours, clock(now))
  return { isOpen, isSettled: (now) => isOpen(now) && isOpen(now - settlingMs) }
}
