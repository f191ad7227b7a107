import { ownOf } from '../page.ts'

/** Focus that left so few milliseconds ago may have been taken away with the element. */
const recentMs = 100

/**
 * Remembers what has the focus in an element's prompt. Gives a function that hands it back after the element was moved:
 * the browser takes it from all that leaves the page, if only for a moment.
 */
export function keepFocus(element: Element): () => void {
  let held: Element | null = null
  let timer: ReturnType<typeof setTimeout>
  const enter = (): void => {
    const root = element.shadowRoot
    // From field to field the focus does not leave the shadow root, so it is followed in there.
    root?.addEventListener(
      'focus',
      () => {
        clearTimeout(timer)
        held = root.activeElement
      },
      true,
    )
    root?.addEventListener('focusout', () => {
      timer = setTimeout(() => {
        held = null
      }, recentMs)
    })
    held = root?.activeElement ?? null
  }
  // A prompt that is open lets nobody hear `focusin`; `focus` comes down all the same.
  element.addEventListener('focus', enter, { once: true, capture: true })
  return () => {
    if (held instanceof HTMLElement && ownOf('activeElement') === ownOf('body'))
      held.focus({ preventScroll: true })
  }
}
