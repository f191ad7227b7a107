import { ofDocument } from '../page.ts'
import type { Place } from '../ui/place.ts'
import { whenSeen } from '../when-seen.ts'

/** Where there is room, a short scale stands side by side. What lies above the page is never so wide. */
const css =
  // The width that it asks for where its surroundings ask how wide it is: as a float, or among upright lines.
  '.panel{container-type:inline-size;contain-intrinsic-width:400px}' +
  '@container(width>519px){.rating{flex-flow:wrap}.rating>:not(.apart){flex:1;flex-flow:column;padding:8px 0;text-align:center}.apart{flex:100%}}'

/** In the flow of the page, instead of what stood in the element before. */
export function inline(within: HTMLElement): Place {
  const own = within.localName === 'earshot-prompt'
  const host = own ? within : ofDocument('createElement', 'div')
  const before = [...within.childNodes]
  if (!own) within.replaceChildren(host)
  return {
    host,
    panel: ofDocument('createElement', 'section'),
    css,
    stays: true,
    takesFocus: false,
    open() {},
    watch: (seen) => whenSeen(host, seen),
    back() {
      if (!own) host.replaceWith(...before)
    },
  }
}
