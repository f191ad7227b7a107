import type { Prompt } from '@earshot/core/prompt'
import type { Language } from '../language/language.ts'
import type { Loads } from '../loads.ts'

/** One language that can be picked. */
export interface Tongue {
  readonly locale: string
  /** In its own words: `Deutsch`. */
  readonly name: string
}

/** The languages that a prompt has, that of the place first. Where they cannot be fetched, that one is all there is. */
export async function tonguesOf(
  prompt: Prompt,
  { locale }: Language,
  readyMade: boolean,
  load: Loads,
): Promise<readonly Tongue[]> {
  const others = await load.language().then(
    ({ languagesOf }) => languagesOf(prompt, readyMade),
    () => [],
  )
  const own = locale.split('-')[0]
  // A region of the language that is spoken here is no other language.
  return [locale, ...others.filter((other) => other !== own && other !== locale)].map((tag) => ({
    locale: tag,
    name: nameOf(tag),
  }))
}

function nameOf(locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  } catch {
    return locale // no tag that the browser knows
  }
}
