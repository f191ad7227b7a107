import type { Scale } from '@earshot/core/question'
import { labelsOf } from './labels-of.ts'
import { negativeWords, positiveWords } from './words/polarity.ts'
import { wordsOf } from './words-of.ts'

/**
 * Tells whether a scale goes through the degrees of one quality: "Not at all polite" to "Fully polite". Such a scale has
 * no bad side, by its own words. "Not satisfied, Satisfied, Very satisfied" has: it only hides it.
 */
export function isOneSided(scale: Scale): boolean {
  const [first = [], ...rest] = labelsOf(scale).map(wordsOf)
  return (
    first.join(' ').startsWith('not at all ') &&
    first.some(
      (word) =>
        (positiveWords.has(word) || negativeWords.has(word)) && rest.every((label) => label.includes(word)),
    )
  )
}
