import type { AskedIn } from './asked-in.ts'

type Words = NonNullable<AskedIn['words']>

/**
 * The words of the ready-made prompts in other languages, each fetched when somebody is asked in it. Every one is named, so
 * that a bundler finds it.
 */
export const loadTranslations: Readonly<Record<string, () => Promise<Words>>> = {
  'ar/after-meal': async () => (await import('@earshot/presets/translations/ar/after-meal')).afterMeal,
  'ar/csat-5': async () => (await import('@earshot/presets/translations/ar/csat-5')).csat5,
  'ar/how-did-we-do': async () => (await import('@earshot/presets/translations/ar/how-did-we-do')).howDidWeDo,
  'ar/post-purchase': async () =>
    (await import('@earshot/presets/translations/ar/post-purchase')).postPurchase,
  'ar/table-check': async () => (await import('@earshot/presets/translations/ar/table-check')).tableCheck,
  'de/after-meal': async () => (await import('@earshot/presets/translations/de/after-meal')).afterMeal,
  'de/csat-5': async () => (await import('@earshot/presets/translations/de/csat-5')).csat5,
  'de/how-did-we-do': async () => (await import('@earshot/presets/translations/de/how-did-we-do')).howDidWeDo,
  'de/post-purchase': async () =>
    (await import('@earshot/presets/translations/de/post-purchase')).postPurchase,
  'de/table-check': async () => (await import('@earshot/presets/translations/de/table-check')).tableCheck,
  'es/after-meal': async () => (await import('@earshot/presets/translations/es/after-meal')).afterMeal,
  'es/csat-5': async () => (await import('@earshot/presets/translations/es/csat-5')).csat5,
  'es/how-did-we-do': async () => (await import('@earshot/presets/translations/es/how-did-we-do')).howDidWeDo,
  'es/post-purchase': async () =>
    (await import('@earshot/presets/translations/es/post-purchase')).postPurchase,
  'es/table-check': async () => (await import('@earshot/presets/translations/es/table-check')).tableCheck,
  'fr/after-meal': async () => (await import('@earshot/presets/translations/fr/after-meal')).afterMeal,
  'fr/csat-5': async () => (await import('@earshot/presets/translations/fr/csat-5')).csat5,
  'fr/how-did-we-do': async () => (await import('@earshot/presets/translations/fr/how-did-we-do')).howDidWeDo,
  'fr/post-purchase': async () =>
    (await import('@earshot/presets/translations/fr/post-purchase')).postPurchase,
  'fr/table-check': async () => (await import('@earshot/presets/translations/fr/table-check')).tableCheck,
  'it/after-meal': async () => (await import('@earshot/presets/translations/it/after-meal')).afterMeal,
  'it/csat-5': async () => (await import('@earshot/presets/translations/it/csat-5')).csat5,
  'it/how-did-we-do': async () => (await import('@earshot/presets/translations/it/how-did-we-do')).howDidWeDo,
  'it/post-purchase': async () =>
    (await import('@earshot/presets/translations/it/post-purchase')).postPurchase,
  'it/table-check': async () => (await import('@earshot/presets/translations/it/table-check')).tableCheck,
  'ja/after-meal': async () => (await import('@earshot/presets/translations/ja/after-meal')).afterMeal,
  'ja/csat-5': async () => (await import('@earshot/presets/translations/ja/csat-5')).csat5,
  'ja/how-did-we-do': async () => (await import('@earshot/presets/translations/ja/how-did-we-do')).howDidWeDo,
  'ja/post-purchase': async () =>
    (await import('@earshot/presets/translations/ja/post-purchase')).postPurchase,
  'ja/table-check': async () => (await import('@earshot/presets/translations/ja/table-check')).tableCheck,
  'nl/after-meal': async () => (await import('@earshot/presets/translations/nl/after-meal')).afterMeal,
  'nl/csat-5': async () => (await import('@earshot/presets/translations/nl/csat-5')).csat5,
  'nl/how-did-we-do': async () => (await import('@earshot/presets/translations/nl/how-did-we-do')).howDidWeDo,
  'nl/post-purchase': async () =>
    (await import('@earshot/presets/translations/nl/post-purchase')).postPurchase,
  'nl/table-check': async () => (await import('@earshot/presets/translations/nl/table-check')).tableCheck,
  'pl/after-meal': async () => (await import('@earshot/presets/translations/pl/after-meal')).afterMeal,
  'pl/csat-5': async () => (await import('@earshot/presets/translations/pl/csat-5')).csat5,
  'pl/how-did-we-do': async () => (await import('@earshot/presets/translations/pl/how-did-we-do')).howDidWeDo,
  'pl/post-purchase': async () =>
    (await import('@earshot/presets/translations/pl/post-purchase')).postPurchase,
  'pl/table-check': async () => (await import('@earshot/presets/translations/pl/table-check')).tableCheck,
  'pt-BR/after-meal': async () => (await import('@earshot/presets/translations/pt-BR/after-meal')).afterMeal,
  'pt-BR/csat-5': async () => (await import('@earshot/presets/translations/pt-BR/csat-5')).csat5,
  'pt-BR/how-did-we-do': async () =>
    (await import('@earshot/presets/translations/pt-BR/how-did-we-do')).howDidWeDo,
  'pt-BR/post-purchase': async () =>
    (await import('@earshot/presets/translations/pt-BR/post-purchase')).postPurchase,
  'pt-BR/table-check': async () =>
    (await import('@earshot/presets/translations/pt-BR/table-check')).tableCheck,
  'tr/after-meal': async () => (await import('@earshot/presets/translations/tr/after-meal')).afterMeal,
  'tr/csat-5': async () => (await import('@earshot/presets/translations/tr/csat-5')).csat5,
  'tr/how-did-we-do': async () => (await import('@earshot/presets/translations/tr/how-did-we-do')).howDidWeDo,
  'tr/post-purchase': async () =>
    (await import('@earshot/presets/translations/tr/post-purchase')).postPurchase,
  'tr/table-check': async () => (await import('@earshot/presets/translations/tr/table-check')).tableCheck,
  'uk/after-meal': async () => (await import('@earshot/presets/translations/uk/after-meal')).afterMeal,
  'uk/csat-5': async () => (await import('@earshot/presets/translations/uk/csat-5')).csat5,
  'uk/how-did-we-do': async () => (await import('@earshot/presets/translations/uk/how-did-we-do')).howDidWeDo,
  'uk/post-purchase': async () =>
    (await import('@earshot/presets/translations/uk/post-purchase')).postPurchase,
  'uk/table-check': async () => (await import('@earshot/presets/translations/uk/table-check')).tableCheck,
  'zh-Hans/after-meal': async () =>
    (await import('@earshot/presets/translations/zh-Hans/after-meal')).afterMeal,
  'zh-Hans/csat-5': async () => (await import('@earshot/presets/translations/zh-Hans/csat-5')).csat5,
  'zh-Hans/how-did-we-do': async () =>
    (await import('@earshot/presets/translations/zh-Hans/how-did-we-do')).howDidWeDo,
  'zh-Hans/post-purchase': async () =>
    (await import('@earshot/presets/translations/zh-Hans/post-purchase')).postPurchase,
  'zh-Hans/table-check': async () =>
    (await import('@earshot/presets/translations/zh-Hans/table-check')).tableCheck,
}
