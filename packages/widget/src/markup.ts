import type { Settings } from './settings.ts'

/** The attributes of an element that begin with a prefix, without it, as names and texts. */
export function attributesOf(element: Element, prefix: string): readonly (readonly [string, string])[] {
  return Array.from(element.attributes, ({ name, value }) => [name, value] as const)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value])
}

/**
 * Reads options that need no table: which prompts, where and after which delay they are shown, where answers go, and
 * context that is a plain word or a short number, so that it cannot be an address or a phone number. `undefined` where
 * there is anything else.
 */
export function plainSettings(entries: Iterable<readonly [string, string]>): Settings | undefined {
  const settings: Record<string, unknown> = {}
  const context: Record<string, string> = {}
  for (const [name, text] of entries) {
    const word = text.trim()
    if (/^context-[a-z]/.test(name) && /^([a-z][\w-]{0,39}|\d{1,6})$/i.test(word))
      context[name.slice(8)] = word
    else if (word && /^(endpoint|key|site|channel|locale)$/.test(name)) settings[name] = word
    else if (/^(delay \d+(ms|[sm])|display (popover|modal|inline))$/.test(`${name} ${word}`))
      settings[name] = word
    else if (word && name === 'prompt') settings[name] = word.split(/\s+/)
    else return undefined
  }
  return { ...settings, context }
}
