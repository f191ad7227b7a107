import { looksPersonal } from '@earshot/core/looks-personal'
import { type Tag, tagsOf } from './markup-tree.ts'
import { isPersonalName } from './personal-names.ts'
import type { Flaw } from './rule.ts'

/** Attributes of the ways of asking that hold something personal, or say by their name that they do. */
export function personalAttributes(markup: string): readonly Flaw[] {
  return tagsOf(markup).flatMap((tag) =>
    [...tag.attributes].flatMap(([name, value]): readonly Flaw[] => {
      const option = optionOf(tag, name)
      if (option === undefined || !value.trim()) return []
      const { line, column } = tag.attributePlaces.get(name) ?? tag.place
      const path = `markup:${line}:${column}`
      if (looksPersonal(value))
        return [
          {
            path,
            message: `${name} holds an e-mail address, a phone number or a card number, which every script of the page can read. Give an opaque id.`,
          },
        ]
      return isPersonalName(option.replace(/^context-/, '')) && option !== 'name'
        ? [
            {
              path,
              message: `${name} says by its name that it holds something personal, which every script of the page can read. Give an opaque id.`,
            },
          ]
        : []
    }),
  )
}

/** The option that an attribute sets, or `undefined` where it is none of ours. */
function optionOf({ name: tag, attributes }: Tag, name: string): string | undefined {
  if (name.startsWith('data-earshot-')) return name.slice('data-earshot-'.length)
  if (tag === 'earshot-prompt') return name
  const isScript = tag === 'script' && /\/earshot\.js(?:$|[?#])/.test(attributes.get('src') ?? '')
  return isScript && name.startsWith('data-') ? name.slice('data-'.length) : undefined
}
