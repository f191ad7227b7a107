/**
 * What lies fixed or stuck above the page at this point, in CSS pixels of the window: a banner, a bubble, a bar. It is looked
 * for in open shadow roots too. Of a closed one only its host is seen: where that lies elsewhere, what was hit inside it does
 * not stand in the page's flow.
 */
export function overlayAt(x: number, y: number): Element | undefined {
  let root: DocumentOrShadowRoot = document
  let hit = Document.prototype.elementFromPoint.call(document, x, y)
  for (let inner = hit; inner; inner = root.elementFromPoint(x, y)) {
    if (inner === hit && root !== document) break
    hit = inner
    if (!inner.shadowRoot) break
    root = inner.shadowRoot
  }
  for (let element: Element | null = hit; element; element = parentOf(element)) {
    const { position } = getComputedStyle(element)
    if (position === 'fixed' || position === 'sticky') return element
    if (element === hit && element.localName.includes('-') && !contains(element, x, y)) return element
  }
  return undefined
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

function contains(element: Element, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return left <= x && x <= right && top <= y && y <= bottom
}
