import type { Trigger } from '@earshot/core/prompt'

/** Hears of what the host page has told and tells with `track`. Gives a function that ends the listening. */
export type OnTrack = (
  listener: (name: string, properties: Readonly<Record<string, unknown>>) => void,
) => () => void

/**
 * Waits for what the trigger names and then calls `fire`, each time it happens. Gives a function that takes everything
 * back: timers, listeners.
 */
export type Arm = (trigger: Trigger, fire: () => void, onTrack: OnTrack, wait?: WaitFor) => () => void

/** Calls back after so many visible milliseconds. Gives a function that ends the wait. */
export type WaitFor = (waitMs: number, done: () => void) => () => void
