import type { Trigger, TriggerName } from '@earshot/core/prompt'
import type { Settings } from '../settings.ts'
import { armKept } from './arm-kept.ts'
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

/**
 * Arms a trigger. Gives a function that takes it back.
 *
 * @param of - what of the page it is for: with consent its wait goes on where the page is loaded again
 */
export function armTrigger(
  trigger: Trigger,
  fire: () => void,
  onTrack: OnTrack,
  ...of: readonly [settings: Settings, id: string] | readonly []
): () => void {
  const arm = arms[trigger.on]
  const [settings, id] = of
  const { on, name = '', selector = '', unless } = trigger
  const stop =
    settings?.consent === 'granted'
      ? armKept(arm, trigger, fire, { key: [id, on, name, selector].join(' '), onTrack, settings })
      : arm(trigger, fire, onTrack)
  // After an event the next one lets it wait again, so it is cancelled there.
  if (unless === undefined || on === 'event') return stop
  let heardPast = false // what was told before is told again to whoever begins to listen
  const off = onTrack((told) => heardPast && told === unless && stop())
  heardPast = true
  return () => {
    off()
    stop()
  }
}
