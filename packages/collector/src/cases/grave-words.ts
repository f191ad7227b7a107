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

/** Whether a text speaks of danger, threat or discrimination, so that somebody must look at once. */
export function isGrave(text: string): boolean {
  return pattern.test(text)
}
