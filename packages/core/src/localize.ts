import { mapTexts } from './map-texts.ts'
import { own } from './own.ts'
import type { Prompt } from './prompt.ts'

/**
 * The prompt in a language. Each text is looked for by itself: in `given`, in the `translations` of the locale, then of what is left
 * of the locale from its end on (`zh-Hant-TW`, `zh-Hant`, `zh`); where none has it, it stays as it is. The keys stand at
 * `mapTexts`.
 */
export function localize(prompt: Prompt, locale: string, given?: Readonly<Record<string, string>>): Prompt {
  const words = (tag: string, key: string): string | undefined =>
    own(own(prompt.translations, tag), key) ?? (tag && words(tag.replace(/-?[^-]*$/, ''), key))
  return mapTexts(prompt, (text, key) => own(given, key) || words(locale, key) || text)
}
