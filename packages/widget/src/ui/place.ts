import type { Placement } from '@earshot/core/prompt'
import { ownOf } from '../page.ts'

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
  /** Called when the panel stands in the page. */
  open(): void
  /** Calls back when it has come before somebody's eyes, and gives a function that ends the watching. Default: at once. */
  watch?(seen: () => void): () => void
  /** Called when the panel is taken out: puts everything back as it was. */
  back(): void
}

/** Above everything the page has, in the top layer, at a corner. It takes no focus and no place from the page. */
export function popover(at: Placement = 'bottom-end'): Place {
  const host = document.createElement('div')
  host.dataset.overlay = ''
  ;(ownOf<HTMLElement>('body') ?? document.documentElement).append(host)
  const panel = Object.assign(document.createElement('section'), { role: 'dialog', popover: 'manual' })
  panel.dataset.at = at
  return { host, panel, open: () => panel.showPopover(), back: () => host.remove() }
}
