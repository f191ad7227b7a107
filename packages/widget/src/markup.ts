import type { Settings } from './settings.ts'

/** The attributes of an element that begin with a prefix, without it, as names and texts. */
export function attributesOf(element: Element, prefix: string): readonly (readonly [string, string])[] {
  return [...element.attributes].flatMap(({ name, value }) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  )
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
    const option = `${name} ${word}`
    if (/^context-[a-z]\S* ([a-z][\w-]{0,39}|\d{1,6})$/i.test(option)) context[name.slice(8)] = word
    else if (
      /^((endpoint|key|site|channel|locale) .|(delay \d+(ms|[sm])|display (popover|modal|inline))$)/.test(
        option,
      )
    )
      settings[name] = word
    else if (/^prompt ./.test(option)) settings[name] = word.split(/\s+/)
    else return undefined
  }
  return { ...settings, context }
}

/** Whether an element with `data-earshot` opens its prompt, and does not show it in its place. */
export const opens = (element: Element): boolean =>
  element.matches('button, a, [role="button"], input[type="button"]')
