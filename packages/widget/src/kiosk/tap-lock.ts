/** A second tap on the same control within this long is a trembling finger, not a second wish. */
export const lockMs = 400
/** Nor is one so near to the first, in CSS pixels, on what has come under the finger meanwhile. */
const nearPx = 40

/**
 * Lets no control be tapped twice within `lockMs`, nor what has come in its place on the next screen. Boxes that are
 * ticked quickly one after the other lie apart and stay free.
 *
 * @returns a function that puts a panel under the lock; all panels are under one
 */
export function createTapLock(now: () => number = () => Date.now()): (panel: HTMLElement) => void {
  const taps = new WeakMap<Element, number>()
  let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 }
  /** What a tap on words ticks by itself, in the same task: no tap of its own. */
  let ticked: Element | null = null

  const hear = (event: MouseEvent): void => {
    const { target, currentTarget, clientX: x, clientY: y, detail } = event
    if (!(target instanceof Element)) return
    if (target === ticked) {
      ticked = null
      return
    }
    if (target.closest('.keys')) return // a PIN may have one digit twice
    const control = target.closest('button, label') ?? (currentTarget as Element) // a panel
    const at = now()
    // A key has no place.
    const near = detail > 0 && Math.hypot(x - last.x, y - last.y) < nearPx
    if (at - Math.max(taps.get(control) ?? 0, near ? last.at : 0) < lockMs) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    taps.set(control, at)
    if (detail > 0) last = { at, x, y }
    ticked = control instanceof HTMLLabelElement && control.control !== target ? control.control : null
  }
  return (panel) => panel.addEventListener('click', hear, true)
}
