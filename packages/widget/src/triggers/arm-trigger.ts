import type { Trigger, TriggerName } from '@earshot/core/prompt'
import { onClick } from './on-click.ts'
import { onEvent } from './on-event.ts'
import { onExit } from './on-exit.ts'
import { onIdle } from './on-idle.ts'
import { onLoad } from './on-load.ts'
import { onScroll } from './on-scroll.ts'
import { onVisible } from './on-visible.ts'
import type { Arm, OnTrack } from './trigger-port.ts'

/** What waits for each trigger; `manual` waits for a call and needs nothing. */
const arms: Readonly<Record<TriggerName, Arm>> = {
  load: onLoad,
  click: onClick,
  scroll: onScroll,
  exit: onExit,
  idle: onIdle,
  visible: onVisible,
  event: onEvent,
  manual: () => () => {},
}

/** Arms a trigger. Gives a function that takes it back. */
export function armTrigger(trigger: Trigger, fire: () => void, onTrack: OnTrack): () => void {
  return arms[trigger.on](trigger, fire, onTrack)
}
