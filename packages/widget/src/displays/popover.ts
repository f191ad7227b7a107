import type { Placement } from '@earshot/core/prompt'
import { ofDocument } from '../page.ts'
import { overlay, type Place, putOnTop, sidesOf } from '../ui/place.ts'
import { aboveKeyboard } from './above-keyboard.ts'
import { holdFocus } from './hold-focus.ts'
import { opensFrom } from './launch.ts'
import { modalAround } from './modal-around.ts'
import { stayBeside } from './stay-beside.ts'

/** A phone has no room beside anything: there it is a sheet, wherever it would stand. */
const css =
  '@media(width>480px){[data-at=beside]{inset:auto;margin:0}}' +
  '@media(max-width:480px){[data-at=beside]{left:0!important;top:0!important}}' +
  'dialog:modal::backdrop{background:#0008}'

export interface PopoverOptions {
  /** The corner. Default: `bottom-end`. */
  readonly at?: Placement | undefined
  /** What it stands beside, where that can be seen. */
  readonly opener?: Element | undefined
  /** A person has opened it, so it may have the focus, and what the page has above all else must not lock it out. */
  readonly byPerson: boolean
  /** See `Place`. */
  readonly lasts?: boolean
}

/**
 * The popover with all that one which opens itself beside a mouse does not need: it stands beside what opened it, works
 * within the page's own dialogs, and stays above the keyboard on a screen.
 */
export function popover({ at = 'bottom-end', opener, byPerson, lasts = false }: PopoverOptions): Place {
  const host = overlay()
  const dialog = ofDocument('createElement', 'dialog') as HTMLDialogElement // of that tag
  // Browsers give a dialog the focus also when it is shown as a popover, so what opens itself is none.
  const panel = byPerson ? dialog : Object.assign(ofDocument('createElement', 'section'), { role: 'dialog' })
  panel.popover = 'manual'
  const stops: ((() => void) | undefined)[] = []
  const holder = opener?.getRootNode() as Document | ShadowRoot | undefined // it stands in the page
  // Some browsers do not focus a button at a click; the focus comes back to where it is now.
  if (opener instanceof HTMLElement && holder?.activeElement !== opener) opener.focus({ preventScroll: true })

  /** Where everything outside the page's dialog is inert, or taken back into it, a dialog of our own is above that. */
  const raise = (): void => {
    const held = host.shadowRoot?.activeElement as HTMLElement | null | undefined
    if (panel.matches(':popover-open')) {
      panel.hidePopover()
      panel.popover = null
      dialog.showModal() // only what a person has opened is raised
    }
    ;(held ?? panel).focus({ preventScroll: true })
  }
  return {
    host,
    panel,
    css,
    lasts,
    open(close) {
      putOnTop(host, byPerson ? modalAround(opener) : undefined)
      if (opener) opensFrom(opener, close)
      panel.dataset.at = opener ? 'beside' : sidesOf(at, host) // the size is measured with these looks
      panel.showPopover()
      const stop = opener && stayBeside(panel, opener)
      if (stop) stops.push(stop)
      else if (opener) panel.dataset.at = sidesOf(at, host)
      stops.push(aboveKeyboard(panel))
      if (!byPerson) return
      // Most browsers have given the focus to it by now: to move it once more is seen and heard.
      const hasFocus = (): unknown => host.shadowRoot?.activeElement
      if (!hasFocus()) panel.focus({ preventScroll: true })
      if (!hasFocus()) raise()
      stops.push(holdFocus(host, raise))
    },
    back(hadFocus) {
      for (const stop of stops) stop?.()
      if (opener) opensFrom(opener)
      host.remove()
      // To what is gone the focus cannot go back, but to its like where the page has drawn itself anew.
      if (hadFocus && !opener?.isConnected)
        for (const like of ofDocument('querySelectorAll', '[data-earshot]'))
          if (like.isEqualNode(opener as Element)) (like as HTMLElement).focus({ preventScroll: true }) // nothing is like none
    },
  }
}
