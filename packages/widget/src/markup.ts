import type { Settings } from './settings.ts'

/** The attributes of an element that begin with a prefix, without it, as names and texts. */
export function attributesOf(element: Element, prefix: string): readonly (readonly [string, string])[] {
  return [...element.attributes].flatMap(({ name, value }) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  )
}

/**
 * Reads options that need no table: which prompts, where, after which delay and on which pages they are shown, where answers
 * go and what may be stored, and context that is a plain word or a short number, so that it cannot be an address or a phone
 * number. `undefined` where there is anything else.
 *
 * @param wide - whether they are set for the whole page, and may be what only a page can have
 */
export function plainSettings(
  entries: Iterable<readonly [string, string]>,
  wide: boolean,
): Settings | undefined {
  const settings: Record<string, unknown> = {}
  const context: Record<string, string> = {}
  for (const [name, text] of entries) {
    const word = text.trim()
    const option = `${name} ${word}`
    if (/^context-(?!(constructor|prototype) )[a-z]\S* ([a-z][\w-]{0,39}|\d{1,6})$/i.test(option))
      context[name.slice(8)] = word
    else if (
      /^((site|channel) .|locale \w\w\w?\b|(display (popover|modal)|targeting (page\.path|device\.type) ?[=~] ?'[^']*')$)/.test(
        option,
      ) ||
      (!wide && option === 'display inline') ||
      (wide &&
        /^((endpoint|key) (?!sk_).|(delay \d+(ms|[sm])|storage (none|session|local)|consent (required|granted|denied))$)/.test(
          option,
        ))
    )
      settings[name] = word
    else if (wide && /^prompt ./.test(option)) settings[name] = word.split(/\s+/)
    else return undefined
  }
  return { ...settings, context }
}

/** Elements that open the prompt of their `data-earshot`. All others show it in their place. */
export const openers = 'button,a,[role=button],[type=button]'
