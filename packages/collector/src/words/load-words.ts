import type { Words } from './words.ts'

/** The languages that the first pages of the team speak, each fetched when somebody reads it. */
export const loadWords: Readonly<Record<string, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
}
