import { around, type Tag } from './markup-tree.ts'
import { isHidden } from './prompt-markup.ts'

const controlRoles =
  /^(?:button|checkbox|combobox|link|listbox|menuitem|option|radio|searchbox|slider|spinbutton|switch|tab|textbox)$/

/** What people can use: buttons, fields and links that are not hidden. */
export function controlsOf(tags: readonly Tag[]): readonly Tag[] {
  return tags.filter(
    (tag) =>
      (/^(?:button|input|select|textarea|summary)$/.test(tag.name) ||
        (tag.name === 'a' && tag.attributes.has('href')) ||
        controlRoles.test(tag.attributes.get('role') ?? '')) &&
      !isHidden(tag),
  )
}

/** The label of a field: the `<label>` around it, or the one that names its id. */
export function labelOf(tag: Tag, tags: readonly Tag[]): Tag | undefined {
  const id = tag.attributes.get('id')
  return (
    around(tag).find(({ name }) => name === 'label') ??
    (id ? tags.find(({ name, attributes }) => name === 'label' && attributes.get('for') === id) : undefined)
  )
}

/**
 * The accessible name of a control, by the parts of the "Accessible Name and Description Computation" (W3C) that
 * markup alone can tell; empty where there is none.
 */
export function nameOf(tag: Tag, tags: readonly Tag[]): string {
  const { attributes } = tag
  const byId = (attributes.get('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => tags.find((other) => id && other.attributes.get('id') === id))
    .map((other) => (other ? wordsWithImages(other) : ''))
    .join(' ')
  const isButton = /^(?:submit|button|reset)$/.test(attributes.get('type') ?? '')
  const field = /^(?:input|select|textarea)$/.test(tag.name)
  const label = field ? labelOf(tag, tags) : undefined
  const names = [
    byId,
    attributes.get('aria-label'),
    label && wordsWithImages(label),
    field ? undefined : wordsWithImages(tag),
    field && isButton ? attributes.get('value') : undefined,
    attributes.get('title'),
    // A browser names these two itself.
    tag.name === 'input' && /^(?:submit|reset)$/.test(attributes.get('type') ?? '')
      ? attributes.get('type')
      : undefined,
  ]
  return names.find((name) => name?.trim())?.trim() ?? ''
}

/** Words as a screen reader has them: without what is hidden, with what a picture or a part is called. */
function wordsWithImages(tag: Tag): string {
  const words: string[] = []
  const waiting: (Tag | string)[] = [tag]
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (typeof item === 'string') {
      words.push(item)
      continue
    }
    const { name, attributes, children } = item
    // What is named as a label may be hidden itself.
    if (item !== tag && (attributes.get('aria-hidden') === 'true' || attributes.has('hidden'))) continue
    const called = attributes.get('aria-label') ?? (name === 'img' ? attributes.get('alt') : undefined)
    if (called === undefined) waiting.push(...[...children].reverse())
    else words.push(called)
  }
  return words.join(' ')
}
