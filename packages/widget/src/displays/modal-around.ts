import { ownOf } from '../page.ts'

/** What a page calls a dialog that leaves nothing else within reach, natively or by what it tells screen readers. */
const modal = 'dialog:modal,[aria-modal=true]'

/**
 * The innermost modal dialog of the page around what has the focus, or around `from`, where there is one. What stands
 * elsewhere while it is open is inert, hidden from screen readers, or robbed of its focus and its clicks by a focus trap.
 */
export function modalAround(from?: Element): Element | undefined {
  let at = from ?? ownOf<Element>('activeElement')
  if (!from) for (let inner = at; inner; inner = inner.shadowRoot?.activeElement ?? undefined) at = inner
  while (at) {
    const found = at.closest(modal)
    if (found) return found
    const root = at.getRootNode()
    at = root instanceof ShadowRoot ? root.host : undefined
  }
  return undefined
}
