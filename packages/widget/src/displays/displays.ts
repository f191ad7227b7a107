import { popoverFor, type Whereabouts } from '../beside/popover-for.ts'
import type { Place } from '../ui/place.ts'
import { banner } from './banner.ts'
import { inline } from './inline.ts'
import { modal } from './modal.ts'
import { page } from './page.ts'

export { launch } from './launch.ts'

/** Makes the place of a display. */
export function placeFor(whereabouts: Whereabouts): Place {
  const { display, within, opened = 'person', prompt } = whereabouts
  if (display === 'inline' && within) return inline(within)
  if (display === 'page') return page(within)
  if (display === 'banner') return banner(whereabouts.at ?? prompt.display?.at, opened === 'person')
  if (display === 'modal') return modal()
  return popoverFor(whereabouts)
}
