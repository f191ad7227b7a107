import { settingName } from './options.ts'
import type { Settings } from './settings.ts'

/** Options of the whole page: there is one queue, one memory and one collector for all prompts of it. */
const ofThePage = ['endpoint', 'key', 'send-to', 'storage', 'consent'] as const

/** The names of these options. */
export type PageOnly = (typeof ofThePage)[number]

/**
 * A sentence for each option that an element has and that only the page can have.
 *
 * @param spell - gives a name as it was written, with its prefix
 */
export function pageOnly(settings: Settings, spell: (name: string) => string): readonly string[] {
  return ofThePage
    .filter((name) => Object.hasOwn(settings, settingName(name)))
    .map((name) => `${spell(name)} does nothing on a single element. Put data-${name} on the script tag.`)
}
