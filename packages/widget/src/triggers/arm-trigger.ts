import type { Trigger, TriggerName } from '@earshot/core/prompt'
import { onClick } from './on-click.ts'
import { onEvent } from './on-event.ts'
import { onLoad } from './on-load.ts'
import type { Arm, OnTrack } from './trigger-port.ts'

const nothing = (): void => {}

/** The triggers that this version has; `manual` waits for a call and needs nothing. */
const arms: Readonly<Partial<Record<TriggerName, Arm>>> = {
  load: onLoad,
  click: onClick,
  event: onEvent,
  manual: () => nothing,
}

/** Arms a trigger. One that this version does not have never fires. */
export function armTrigger(trigger: Trigger, fire: () => void, onTrack: OnTrack): () => void {
  return arms[trigger.on]?.(trigger, fire, onTrack) ?? nothing
}
