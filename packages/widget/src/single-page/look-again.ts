import type { ElementParts } from '../element.ts'
import { attributesOf } from '../markup.ts'

/** What the script has found in its page. */
export interface Found extends ElementParts {
  /** Elements with `data-earshot`. */
  readonly asking: Set<Element>
  /** Shows what one of them asks in its place. */
  show(element: Element): unknown
  /** The script's own tag. */
  tag: Element | undefined
}

/**
 * Looks again at a page whose content has been swapped: shows what has come, takes back what has gone, and, where the tag
 * of the script has gone with the content, goes on with the one that came in its place.
 */
export async function lookAgain(found: Found): Promise<void> {
  const { engine, load, asking } = found
  for (const element of asking)
    if (!element.isConnected) {
      asking.delete(element)
      engine.leave(element)
    }
  for (const element of document.querySelectorAll('[data-earshot]'))
    if (!asking.has(element)) {
      asking.add(element)
      found.show(element)
    }
  const tag = document.querySelector('script[src*="/earshot.js"]')
  if (!tag || !found.tag || found.tag.isConnected) return
  found.tag = tag
  const { readSettings } = await load.configured()
  engine.configure({ prompt: [], ...readSettings(attributesOf(tag, 'data-'), 'data-', found) })
  engine.begin()
}
