/** The languages that the interface speaks: each is a module of this name, `@earshot/core/messages/<locale>`. */
export const locales: readonly string[] = [
  'ar',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh-Hans',
  'zh-Hant',
]

/**
 * The one of `available` for somebody who wants `wanted`: the tag itself, else its language in the script, then in the
 * region, that is named or likely (`zh-HK` takes `zh-Hant`), else the language alone. Old codes count as their new ones:
 * `iw` takes `he`; `de_DE` is read as `de-DE`. `undefined` where none fits, and for what is no language tag.
 */
export function matchLocale(wanted: string, available: readonly string[]): string | undefined {
  const { language, script, region } = likely(wanted)
  return [wanted, `${language}-${script}`, `${language}-${region}`, language].find((tag) =>
    available.includes(tag),
  )
}

/** Whether a language is written from right to left, in the script that is named or likely for it. */
export function isRightToLeft(locale: string): boolean {
  // Scripts, not languages: Punjabi, Uzbek and others are written in two.
  return /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/.test(`${likely(locale).script}`)
}

/** The tag with its likely script and region; of an undetermined language, where it is no tag. */
function likely(locale: string): Intl.Locale {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-')).maximize() // what a program calls a language may stand in a page
  } catch {
    return new Intl.Locale('und') // a page may say anything for its language
  }
}
