import { graveWordsByLanguage } from './grave-words-by-language.ts'

/**
 * Words that mean danger, threat or discrimination, in English. A list that is too long wakes people for nothing, one
 * that is too short lets somebody come to harm, so it holds words that are seldom meant otherwise. Another language is
 * another list.
 */
const graveWords = [
  'allerg\\w*',
  'anaphyla\\w*',
  'epipen',
  'choked?',
  'poison\\w*',
  'food poisoning',
  'ambulance',
  'hospital',
  'injur\\w+',
  'bleed(?:ing)?',
  'broken glass',
  'on fire',
  'electric shock',
  'unconscious',
  'threat\\w*',
  'assault\\w*',
  'harass\\w*',
  'groped',
  'racis[mt]\\w*',
  'sexis[mt]\\w*',
  'homophob\\w*',
  'discriminat\\w*',
] as const

const pattern = new RegExp(`(?<![\\p{L}])(?:${graveWords.join('|')})(?![\\p{L}])`, 'iu')

/** Made when they are needed. */
const abroad = new Map<string, RegExp>()

/**
 * Whether a text speaks of danger, threat or discrimination, so that somebody must look at once.
 *
 * @param locale - what was asked in: its words are looked for beside the English ones
 */
export function isGrave(text: string, locale = 'en'): boolean {
  return pattern.test(text) || (patternOf(locale.split('-')[0]?.toLowerCase() ?? '')?.test(text) ?? false)
}

function patternOf(language: string): RegExp | undefined {
  if (!Object.hasOwn(graveWordsByLanguage, language)) return undefined
  const known = abroad.get(language)
  if (known) return known
  const words = graveWordsByLanguage[language] ?? []
  const made = new RegExp(
    words.map((word) => word.replace(/^\^/, '(?<!\\p{L})').replace(/\\b$/, '(?!\\p{L})')).join('|'),
    'iu',
  )
  abroad.set(language, made)
  return made
}
