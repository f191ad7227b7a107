/** So often what takes the focus away without a hand is answered; then it has won. */
const mostSteals = 3

/**
 * Watches over the focus of a prompt that a person has opened. Where a script of the page, such as a focus trap, takes it
 * away, `answer` may do something about it; after three times nothing is done any more. Where the person clicks or tabs
 * goes without saying.
 *
 * @returns what ends the watching
 */
export function holdFocus(host: HTMLElement, answer: () => void, page: EventTarget = window): () => void {
  let inside = false
  let byHand = false
  let steals = 0
  const hand = (event: Event): void => {
    const { key } = event as KeyboardEvent // a pointer has none
    byHand = key ? key === 'Tab' : !event.composedPath().includes(host)
  }
  const moved = (event: Event): void => {
    if (event.composedPath().includes(host)) {
      inside = true
      byHand = false
    } else if (inside) {
      inside = false
      // A dialog of the page that opens now is no thief: it has made all else inert, and will be gone again.
      const [to] = event.composedPath()
      if (to instanceof Element && to.closest('dialog:modal')) return
      if (!byHand && ++steals <= mostSteals) answer()
    }
  }
  page.addEventListener('pointerdown', hand, true)
  page.addEventListener('keydown', hand, true)
  page.addEventListener('focusin', moved, true)
  return () => {
    page.removeEventListener('pointerdown', hand, true)
    page.removeEventListener('keydown', hand, true)
    page.removeEventListener('focusin', moved, true)
  }
}
