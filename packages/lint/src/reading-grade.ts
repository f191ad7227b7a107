import { sentencesOf } from './sentences-of.ts'
import { syllablesIn } from './syllables-in.ts'
import { wordsOf } from './words-of.ts'

/** What the grade was computed from. */
export interface ReadingGrade {
  /** Years of school in the United States; below 0 for very short words and sentences. */
  readonly grade: number
  readonly words: number
  readonly sentences: number
  readonly syllables: number
}

/**
 * How many years of school English texts ask for, or `undefined` where there is no word in them:
 * 0.39 × words / sentences + 11.8 × syllables / words − 15.59 (Kincaid, Fishburne, Rogers and Chissom, 1975).
 *
 * Each text is at least one sentence. Give it all texts of a prompt and not a single question: in a question of five
 * words one syllable more or less moves the grade by 2.4.
 *
 * @example readingGrade(['Cool dogs wear da sunglasses.'])?.grade // 2.88
 */
export function readingGrade(texts: string | readonly string[]): ReadingGrade | undefined {
  const all = [texts]
    .flat()
    .flatMap(sentencesOf)
    .map(wordsOf)
    .filter(({ length }) => length > 0)
  const words = all.flat()
  if (words.length === 0) return undefined
  // Most words of a text are the same few.
  const known = new Map([...new Set(words)].map((word) => [word, syllablesIn(word)]))
  const syllables = words.reduce((sum, word) => sum + (known.get(word) ?? 0), 0)
  const grade = 0.39 * (words.length / all.length) + 11.8 * (syllables / words.length) - 15.59
  return { grade, words: words.length, sentences: all.length, syllables }
}
