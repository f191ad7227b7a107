import { mustBeCount } from './must-be.ts'

/** What a text is made of. */
export interface TextCounts {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
}

/**
 * How many years of school in the United States an English text asks for: 0.39 · words/sentences + 11.8 ·
 * syllables/words − 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975). Take a whole prompt and not one question: in five
 * words, one syllable more or less is 2.4 years.
 *
 * @returns `undefined` without words or sentences
 * @throws RangeError where a number cannot be a count, or there are fewer syllables than words
 * @example fleschKincaid({ words: 5, sentences: 1, syllables: 7 }) // 2.88
 */
export function fleschKincaid({ words, sentences, syllables }: TextCounts): number | undefined {
  mustBeCount('fleschKincaid', 'words', words)
  mustBeCount('fleschKincaid', 'sentences', sentences)
  mustBeCount('fleschKincaid', 'syllables', syllables)
  if (words === 0 || sentences === 0) return undefined
  if (syllables < words)
    throw new RangeError(`fleschKincaid: ${words} words have not only ${syllables} syllables`)
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}
