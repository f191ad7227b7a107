import type { Placement } from '@earshot/core/prompt'
import { ofDocument, rootElement } from '../page.ts'

/** Where a prompt stands in the page. */
export interface Place {
  /** Holds the shadow root. */
  readonly host: HTMLElement
  /** Holds all that is drawn. */
  readonly panel: HTMLElement
  /** The looks of this display. */
  readonly css?: string
  /** It is a part of the page, with no way out of its own. */
  readonly stays?: boolean
  /** Whether it takes the focus. Default: where a person has opened it. */
  readonly takesFocus?: boolean
  /** What opens it stays in the page until the person says “Do not ask me again”, so that is offered. */
  readonly lasts?: boolean
  /** Brings the panel before somebody's eyes. It is given what closes the prompt as the person does. */
  open(close: () => void): void
  /** Calls back when it has come before somebody's eyes, and gives a function that ends the watching. Default: at once. */
  watch?(seen: () => void): () => void
  /** Called when the panel is taken out, maybe with the focus: puts everything back as it was. */
  back(hadFocus?: unknown): void
}

/**
 * Puts it where it can be reached: within an element if that is told, else into the page's own modal dialog, because all else
 * is out of reach while that is open, else beside the body, which may be inert, hidden or emptied.
 */
export function putOnTop(host: HTMLElement, within?: Element): void {
  ;(within ?? [...ofDocument('querySelectorAll', ':modal')].pop() ?? rootElement()).append(host)
}

/**
 * An element that takes no place in the page, for what lies above it. It comes into the page when it opens, so that the page is
 * styled and laid out anew only once.
 */
export function overlay(): HTMLElement {
  const host = ofDocument('createElement', 'div')
  host.dataset.overlay = ''
  return host
}

/**
 * A placement with left and right in the place of start and end. It follows the direction of the page, also where the
 * prompt is in a language that is written the other way.
 */
export const sidesOf = (at: string, host: Element): string =>
  at.replace(/start|end/, (side) => ((side === 'end') === host.matches(':dir(rtl)') ? 'left' : 'right'))

/** Above everything the page has, in the top layer, at a corner. It takes no focus and no place from the page. */
export function popover(at: Placement = 'bottom-end'): Place {
  const host = overlay()
  const panel = Object.assign(ofDocument('createElement', 'section'), { role: 'dialog', popover: 'manual' })
  return {
    host,
    panel,
    open() {
      putOnTop(host)
      panel.dataset.at = sidesOf(at, host)
      panel.showPopover()
    },
    back: () => host.remove(),
  }
}
