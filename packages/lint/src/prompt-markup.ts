import { around, type Tag, tagsOf } from './markup-tree.ts'
import type { Flaw } from './rule.ts'
import type { Site } from './site.ts'
import { isScript } from './ways-of-asking.ts'

const read = new WeakMap<Site, readonly Tag[]>()

/**
 * The elements of the prompt within the site's markup: what stands in or on `<earshot-prompt>`, an element with
 * `data-earshot`, or the host and panel that the widget makes. A fragment that has none of these is taken for the prompt
 * as a whole; a page is not: it is somebody else's.
 */
export function promptMarkup(site: Site): readonly Tag[] {
  const known = read.get(site)
  if (known) return known
  const tags = tagsOf(site.markup ?? '')
  const ours = new Set<Tag>()
  // Parents come before their children.
  for (const tag of tags) if (isRoot(tag) || (tag.parent && ours.has(tag.parent))) ours.add(tag)
  const isPage = tags.some(
    (tag) => tag.name === 'html' || isScript(tag) || tag.attributes.has('data-earshot-config'),
  )
  const found = ours.size ? tags.filter((tag) => ours.has(tag)) : isPage ? [] : tags
  read.set(site, found)
  return found
}

function isRoot({ name, attributes }: Tag): boolean {
  return (
    name === 'earshot-prompt' ||
    attributes.has('data-earshot') ||
    attributes.has('data-overlay') ||
    /(?:^|\s)panel(?:\s|$)/.test(attributes.get('part') ?? '')
  )
}

/** Whether an element, or one around it, is hidden from everybody. */
export function isHidden(tag: Tag): boolean {
  return around(tag).some(
    ({ attributes, name }) =>
      attributes.has('hidden') ||
      (name === 'input' && attributes.get('type') === 'hidden') ||
      /(?:display:\s*none|visibility:\s*hidden)/i.test(attributes.get('style') ?? ''),
  )
}

/** A flaw at an element of the markup. */
export function flawAt({ place }: Tag, message: string): Flaw {
  return { path: `markup:${place.line}:${place.column}`, message }
}
