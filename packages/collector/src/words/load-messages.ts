import { en } from '@earshot/core/messages/en'
import type { AllMessages } from '@earshot/core/messages/messages'
import { moreEn } from '@earshot/core/messages/more-en'

/** What the widget says in English, so that the form without script says the same. */
export const englishMessages: AllMessages = {
  ...en,
  ...moreEn,
  problems: { ...en.problems, ...moreEn.problems },
}

/** What the widget says in the other languages, each fetched when somebody reads it. */
export const loadMessages: Readonly<Record<string, () => Promise<AllMessages>>> = {
  ar: async () => (await import('@earshot/core/messages/ar')).ar,
  cs: async () => (await import('@earshot/core/messages/cs')).cs,
  da: async () => (await import('@earshot/core/messages/da')).da,
  de: async () => (await import('@earshot/core/messages/de')).de,
  el: async () => (await import('@earshot/core/messages/el')).el,
  es: async () => (await import('@earshot/core/messages/es')).es,
  fa: async () => (await import('@earshot/core/messages/fa')).fa,
  fi: async () => (await import('@earshot/core/messages/fi')).fi,
  fr: async () => (await import('@earshot/core/messages/fr')).fr,
  he: async () => (await import('@earshot/core/messages/he')).he,
  hi: async () => (await import('@earshot/core/messages/hi')).hi,
  hu: async () => (await import('@earshot/core/messages/hu')).hu,
  id: async () => (await import('@earshot/core/messages/id')).id,
  it: async () => (await import('@earshot/core/messages/it')).it,
  ja: async () => (await import('@earshot/core/messages/ja')).ja,
  ko: async () => (await import('@earshot/core/messages/ko')).ko,
  nl: async () => (await import('@earshot/core/messages/nl')).nl,
  pl: async () => (await import('@earshot/core/messages/pl')).pl,
  pt: async () => (await import('@earshot/core/messages/pt')).pt,
  'pt-BR': async () => (await import('@earshot/core/messages/pt-BR')).ptBr,
  ro: async () => (await import('@earshot/core/messages/ro')).ro,
  sv: async () => (await import('@earshot/core/messages/sv')).sv,
  th: async () => (await import('@earshot/core/messages/th')).th,
  tr: async () => (await import('@earshot/core/messages/tr')).tr,
  uk: async () => (await import('@earshot/core/messages/uk')).uk,
  vi: async () => (await import('@earshot/core/messages/vi')).vi,
  'zh-Hans': async () => (await import('@earshot/core/messages/zh-Hans')).zhHans,
  'zh-Hant': async () => (await import('@earshot/core/messages/zh-Hant')).zhHant,
}
