/** A second tap on the same control within this long is a trembling finger, not a second wish. */
export const lockMs = 400

/**
 * Lets no control be tapped twice within `lockMs`, nor any control so soon after another screen has come under the
 * finger. Boxes that are ticked quickly one after the other are different controls and stay free.
 *
 * @returns a function to be called when another screen has come
 */
export function lockTaps(panel: HTMLElement, now: () => number = () => Date.now()): () => void {
  const last = new WeakMap<Element, number>()
  let changedAt = Number.NEGATIVE_INFINITY
  /** What a tap on words ticks by itself, in the same task: no tap of its own. */
  let ticked: Element | null = null
  const hear = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : panel
    if (target === ticked) {
      ticked = null
      return
    }
    if (target.closest('.keys')) return // a PIN may have one digit twice
    const control = target.closest('button, label') ?? panel
    const at = now()
    if (at - Math.max(last.get(control) ?? 0, changedAt) < lockMs) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    last.set(control, at)
    ticked = control instanceof HTMLLabelElement && control.control !== target ? control.control : null
  }
  panel.addEventListener('click', hear, true)
  return () => {
    changedAt = now()
  }
}
