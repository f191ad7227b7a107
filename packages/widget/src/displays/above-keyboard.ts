/** What is missing of the window from here on, in CSS pixels, is a keyboard; less is a tool bar. */
const leastPx = 100

/** Free above the panel, so that some of the page is seen, in CSS pixels. */
const edgePx = 16

/**
 * Keeps a panel that lies above the page, and the field in it that has the focus, above the keyboard on a screen: such a
 * keyboard covers the window without making it smaller.
 *
 * @returns what ends it
 */
export function aboveKeyboard(panel: HTMLElement): () => void {
  const view = visualViewport
  const fit = (): void => {
    if (!view) return
    const covered = innerHeight - view.height - view.offsetTop
    // Who has magnified the page sees less of it as well, and has no keyboard for that.
    const typing = covered >= leastPx && view.scale === 1
    panel.style.bottom = typing ? `${covered}px` : ''
    panel.style.maxHeight = typing ? `${view.height - edgePx}px` : ''
    const field = (panel.getRootNode() as ShadowRoot).activeElement // a panel stands in a shadow root
    if (typing) field?.scrollIntoView({ block: 'nearest' })
  }
  view?.addEventListener('resize', fit)
  view?.addEventListener('scroll', fit)
  return () => {
    view?.removeEventListener('resize', fit)
    view?.removeEventListener('scroll', fit)
  }
}
