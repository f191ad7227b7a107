const all: readonly string[] = [
  'ar',
  'de',
  'es',
  'fr',
  'it',
  'ja',
  'nl',
  'pl',
  'pt-BR',
  'tr',
  'uk',
  'zh-Hans',
]

/**
 * The languages that a prompt has beside English, by its id. Its words in one of them are the module
 * `@earshot/presets/translations/<locale>/<id>`, with the keys of a prompt's `translations`.
 */
export const locales: Readonly<Record<string, readonly string[]>> = {
  'after-meal': all,
  'csat-5': all,
  'how-did-we-do': all,
  'post-purchase': all,
  'table-check': all,
}
