import type { ElementParts } from '../element.ts'
import { attributesOf } from '../markup.ts'
import { ofDocument } from '../page.ts'

/** What the script has found in its page. */
export interface Found extends ElementParts {
  /** Elements with `data-earshot`. */
  readonly shown: Set<Element>
  /** Shows what one of them asks in its place. */
  show(element: Element): unknown
  /** The script's own tag. */
  tag: Element | undefined
}

/**
 * Looks again at a page whose content has been swapped: shows what has come, takes back what has gone, and, where the tag
 * of the script has gone with the content, goes on with the one that came in its place.
 */
export function lookAgain(found: Found): void {
  const { engine, shown } = found
  for (const element of shown)
    if (!element.isConnected) {
      shown.delete(element)
      engine.leave(element)
    }
  for (const element of ofDocument('querySelectorAll', '[data-earshot]'))
    if (!shown.has(element)) {
      shown.add(element)
      found.show(element)
    }
  const tag = ofDocument('querySelectorAll', 'script[src*="/earshot.js"]')[0]
  if (!tag || !found.tag || found.tag.isConnected) return
  found.tag = tag
  goOn(tag, found).catch((error: unknown) => found.complain('config', error))
}

/** What a tag says counts from here on, and what only an earlier one named is no longer waited for. */
async function goOn(tag: Element, parts: ElementParts): Promise<void> {
  const { readSettings } = await parts.load.configured()
  parts.engine.configure({ prompt: [], ...readSettings(attributesOf(tag, 'data-'), 'data-', parts) })
  parts.engine.begin()
}
