import { localize } from '@earshot/core/localize'
import { mapTexts } from '@earshot/core/map-texts'
import { isRightToLeft, locales, matchLocale } from '@earshot/core/messages/locales'
import type { AllMessages } from '@earshot/core/messages/messages'
import type { Prompt } from '@earshot/core/prompt'
import { locales as translated } from '@earshot/presets/translations/locales'
import type { Loads } from '../loads.ts'

/** What is needed to ask in another language than English. */
export interface Language {
  /** The language that is asked in. */
  readonly locale: string
  /** The way it is written. */
  readonly dir?: 'ltr' | 'rtl'
  /** What the interface says; absent where it speaks English. */
  readonly messages?: AllMessages | undefined
  /** The prompt in this language; absent where it is written in it. */
  readonly local?: Prompt
}

/** The languages that a prompt is known to have, without the one that a definition of the page's own is written in. */
export function languagesOf({ id, translations = {} }: Prompt, readyMade: boolean): readonly string[] {
  return [...Object.keys(translations), ...(readyMade ? ['en', ...(translated[id] ?? [])] : [])]
}

/**
 * Finds what a prompt is asked in for somebody who wants `wanted`. A ready-made prompt that has no such translation is
 * asked in English, with English buttons; a definition of the page's own is taken to be in the language of the page. What
 * cannot be fetched is left out: that is never a reason not to ask. Where the page has put words of its own in the place of
 * ready-made ones, they stay in every language: a translation is of the text that it was made for.
 *
 * @param readyMade - the prompt was fetched from beside the script
 */
export async function languageOf(
  wanted: string,
  prompt: Prompt,
  readyMade: boolean,
  load: Loads,
): Promise<Language> {
  const { id, translations = {} } = prompt
  const own = matchLocale(wanted, Object.keys(translations))
  const fetched = own || !readyMade ? undefined : matchLocale(wanted, translated[id] ?? [])
  const missing = (): undefined => undefined
  const words = fetched && load.words ? await load.words(fetched, id).catch(missing) : undefined
  const readyMadeTexts: Record<string, string> = {}
  const original = words && (await load.prompt?.(id).catch(missing))
  if (original)
    mapTexts(original, (text, key) => {
      readyMadeTexts[key] = text
      return text
    })
  // With “_” it is no tag, which a screen reader and the forms of numbers need.
  const locale = own ?? (words ? fetched : undefined) ?? (readyMade ? 'en' : wanted.replaceAll('_', '-'))
  const spoken = matchLocale(locale, locales)
  const messages = spoken && spoken !== 'en' ? await load.messages(spoken).catch(missing) : undefined
  return {
    locale,
    dir: isRightToLeft(locale) ? 'rtl' : 'ltr',
    messages,
    local: words
      ? mapTexts(prompt, (text, key) => ((readyMadeTexts[key] ?? text) === text && words[key]) || text)
      : localize(prompt, locale),
  }
}
