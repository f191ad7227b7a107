import { around, type Tag, wordsOf } from './markup-tree.ts'
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
  ]
  return names.find((name) => name?.trim())?.trim() ?? ''
}

/** Words, and the `alt` of pictures among them. */
function wordsWithImages(tag: Tag): string {
  const pictures: string[] = []
  const waiting: Tag[] = [tag]
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (item.name === 'img') pictures.push(item.attributes.get('alt') ?? '')
    if (item.attributes.has('aria-label')) pictures.push(item.attributes.get('aria-label') ?? '')
    waiting.push(...item.children.filter((child) => typeof child !== 'string'))
  }
  return `${wordsOf(tag)} ${pictures.join(' ')}`
}
