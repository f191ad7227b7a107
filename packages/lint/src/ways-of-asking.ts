import { htmlOwn } from '@earshot/core/options'
import type { Place, Tag } from './markup-tree.ts'

/** An element that asks, or that sets how. */
export interface WayOfAsking {
  readonly tag: Tag
  readonly kind: 'script' | 'element' | 'prompt'
  /** How its options are spelled: `data-display`, `data-earshot-display` or `display`. */
  readonly prefix: 'data-' | 'data-earshot-' | ''
  readonly entries: readonly Entry[]
}

/** An option as it was written. */
export interface Entry {
  /** Without its prefix. */
  readonly name: string
  readonly value: string
  readonly place: Place
  /** With its prefix. */
  readonly spelled: string
}

/** Every script, element and `<earshot-prompt>` of a page that has options in attributes or in its address. */
export function waysOfAsking(tags: readonly Tag[]): readonly WayOfAsking[] {
  return tags.flatMap((tag): readonly WayOfAsking[] => {
    if (tag.name === 'earshot-prompt')
      return [{ tag, kind: 'prompt', prefix: '', entries: entriesOf(tag, '') }]
    if (isScript(tag))
      return [
        { tag, kind: 'script', prefix: 'data-', entries: [...parametersOf(tag), ...entriesOf(tag, 'data-')] },
      ]
    const names = [...tag.attributes.keys()]
    return names.some((name) => name === 'data-earshot' || /^data-earshot-(?!config$)/.test(name))
      ? [{ tag, kind: 'element', prefix: 'data-earshot-', entries: entriesOf(tag, 'data-earshot-') }]
      : []
  })
}

/** Whether an element is the script tag of the widget: by its file's name, or by naming what it asks. */
export function isScript({ name, attributes }: Tag): boolean {
  const source = attributes.get('src') ?? ''
  return (
    name === 'script' &&
    (/(?:^|\/)earshot(?:-one)?\.js(?:[?#]|$)/.test(source) || (!!source && attributes.has('data-prompt')))
  )
}

function entriesOf(tag: Tag, prefix: string): readonly Entry[] {
  return [...tag.attributes]
    .filter(
      ([name]) =>
        name.startsWith(prefix) &&
        name !== 'data-earshot' &&
        (prefix || !(/^(?:name|purpose)$/.test(name) || htmlOwn.test(name))),
    )
    .map(([name, value]) => ({
      name: name.slice(prefix.length),
      value,
      place: tag.attributePlaces.get(name) ?? tag.place,
      spelled: name,
    }))
}

/** Options in the address of the script. */
function parametersOf(tag: Tag): readonly Entry[] {
  const [, query = ''] = /\?([^#]*)/.exec(tag.attributes.get('src') ?? '') ?? []
  return query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s).map(decoded)
      return { name, value, place: tag.attributePlaces.get('src') ?? tag.place, spelled: `?${name}` }
    })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text // a lone percent sign stays what it is
  }
}
