import type { DisplayName, Prompt } from '@earshot/core/prompt'
import { popover } from '../displays/popover.ts'
import type { Asking } from '../engine.ts'
import type { Settings } from '../settings.ts'
import type { Place } from '../ui/place.ts'

/** What says where a prompt goes: what was asked for, what the element or the call itself has set, and the prompt. */
export interface Whereabouts extends Pick<Asking, 'within' | 'opener' | 'opened' | 'at'> {
  readonly display: DisplayName
  readonly own: Settings
  readonly prompt: Prompt
}

/** The place of a popover: beside its opener, unless a placement was set just where it was opened. */
export function popoverFor({ display, opener, opened = 'person', at, own, prompt }: Whereabouts): Place {
  const lasts = display === 'tab'
  return popover({
    at: at ?? prompt.display?.at,
    byPerson: opened === 'person',
    lasts,
    opener: lasts || !own.placement ? opener : undefined,
  })
}
