import type { DisplayName, Prompt } from '@earshot/core/prompt'
import type { Asking } from '../engine.ts'
import type { Settings } from '../settings.ts'
import type { Place } from '../ui/place.ts'
import { banner } from './banner.ts'
import { inline } from './inline.ts'
import { modal } from './modal.ts'
import { page } from './page.ts'
import { popover } from './popover.ts'

export { launch } from './launch.ts'

/** What says where a prompt goes: what was asked for, what the element or the call itself has set, and the prompt. */
export interface Whereabouts extends Pick<Asking, 'within' | 'opener' | 'opened' | 'at'> {
  readonly display: DisplayName
  readonly own: Settings
  readonly prompt: Prompt
}

/** Makes the place of a display. */
export function placeFor(whereabouts: Whereabouts): Place {
  const { display, within, opener, opened = 'person', own, prompt } = whereabouts
  const at = whereabouts.at ?? prompt.display?.at
  if (display === 'inline' && within) return inline(within)
  if (display === 'page') return page(within)
  const byPerson = opened === 'person'
  if (display === 'banner') return banner(at, byPerson)
  if (display === 'modal') return modal()
  const lasts = display === 'tab'
  // A placement that was set just where it was opened counts for more than the opener.
  const beside = lasts || !own.placement ? opener : undefined
  return popover({ at, byPerson, lasts, opener: beside })
}
