import { looksPersonal } from '@earshot/core/looks-personal'
import { isPersonId, looksLikeName } from './looks-like-name.ts'
import { tagsOf } from './markup-tree.ts'
import { isPersonalName } from './personal-names.ts'
import type { Flaw } from './rule.ts'
import { waysOfAsking } from './ways-of-asking.ts'

/** Options in a page that hold something personal, or say by their name that they do. */
export function personalAttributes(markup: string): readonly Flaw[] {
  return waysOfAsking(tagsOf(markup))
    .flatMap(({ entries }) => entries)
    .flatMap(({ name, value, spelled, place: { line, column } }): readonly Flaw[] => {
      // The address of a destination may hold its public key, before an “@”.
      const told = name === 'send-to' ? value.replace(/https?:\/\/\S+/g, '') : value
      const why = looksPersonal(told)
        ? 'holds an e-mail address, a phone number or a card number'
        : value.trim() && name.startsWith('context-') && isPersonalName(name.slice('context-'.length))
          ? 'says by its name that it holds something personal'
          : isPersonId(name.replace(/^context-/, '')) && looksLikeName(told)
            ? 'looks like a person’s name'
            : undefined
      return why === undefined
        ? []
        : [
            {
              path: `markup:${line}:${column}`,
              message: `${spelled} ${why}, which every script of the page can read. Give an opaque id.`,
            },
          ]
    })
}
