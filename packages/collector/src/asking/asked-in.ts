import { matchLocale } from '@earshot/core/messages/locales'
import type { Prompt } from '@earshot/core/prompt'
import { versionOf } from '@earshot/core/version'
import { presets } from '@earshot/presets'
import { locales as translated } from '@earshot/presets/translations/locales'
import { loadTranslations } from './load-translations.ts'

/** What a prompt is asked in, as `start` takes it. */
export interface AskedIn {
  /** Of its questions. */
  readonly locale: string
  /** Its texts in this language, where they do not stand in the prompt. */
  readonly words?: Readonly<Record<string, string>> | undefined
}

const versions = new Map(presets.map((preset) => [preset.id, versionOf(preset)]))

/**
 * Finds what a prompt is asked in for somebody who reads a language, as the widget does: in its own translations, else in
 * those that come with the ready-made one, else as it is written. The words of a ready-made prompt are not put over one of the
 * same name that somebody has changed.
 */
export async function askedIn(prompt: Prompt, wanted: string): Promise<AskedIn> {
  const own = matchLocale(wanted, Object.keys(prompt.translations ?? {}))
  if (own !== undefined) return { locale: own }
  const isReadyMade = versions.get(prompt.id) === versionOf(prompt)
  const locale = isReadyMade ? matchLocale(wanted, translated[prompt.id] ?? []) : undefined
  const words = await loadTranslations[`${locale}/${prompt.id}`]?.()
  return locale !== undefined && words ? { locale, words } : { locale: 'en' }
}
