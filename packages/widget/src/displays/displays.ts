import type { DisplayName } from '@earshot/core/prompt'
import { type Place, popover } from '../ui/place.ts'
import { inline } from './inline.ts'
import { modal } from './modal.ts'

/** Makes the place of a display that is fetched when it is used. One that does not exist here is a popover. */
export function placeFor(display: DisplayName, within: HTMLElement | undefined): Place {
  if (display === 'inline' && within) return inline(within)
  return display === 'modal' ? modal() : popover()
}
