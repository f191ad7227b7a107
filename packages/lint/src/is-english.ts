import type { Prompt } from '@earshot/core/prompt'
import type { Site } from './site.ts'
import { textsOf } from './texts-of.ts'
import { englishWords, foreignWords } from './words/little-words.ts'
import { wordsOf } from './words-of.ts'

/** Fewer words than this without a little word may be an English heading. */
const fewest = 6

/**
 * Tells whether the rules for English words have something to read: by the site's `locale`, or else by the prompt's own
 * texts. A definition does not say which language its texts are in, so it goes by little words ("the", "how", "you")
 * against those of other languages, and takes the text for English while nothing speaks against it.
 */
export function isEnglish(prompt: Prompt, { locale }: Site = {}): boolean {
  if (locale !== undefined) return /^en\b/i.test(locale)
  const words = textsOf(prompt).flatMap(({ text }) => wordsOf(text))
  const latin = words.filter((word) => /^[\p{Script=Latin}'-]+$/u.test(word))
  const english = words.filter((word) => englishWords.has(word)).length
  const foreign = words.filter((word) => foreignWords.has(word)).length
  if (latin.length * 2 < words.length || foreign > english) return false
  return english > 0 || words.length < fewest
}
