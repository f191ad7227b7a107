import type { TextCounts } from './flesch-kincaid.ts'

/**
 * Counts words, sentences and syllables of an English text for `fleschKincaid`. Syllables go by the spelling: each group
 * of vowels is one, a silent e at the end none. So a rare word may be one off, and the grade of a whole text hardly.
 *
 * @example textCounts('Cool dogs wear da sunglasses.') // { words: 5, sentences: 1, syllables: 7 }
 */
export function textCounts(text: string): TextCounts {
  const words =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []
  const sentences = text.split(/[.!?…]+(?=\s|$)/u).filter((part) => /\p{L}/u.test(part)).length
  return {
    words: words.length,
    sentences,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  }
}

function syllablesIn(word: string): number {
  return word
    .toLowerCase()
    .split('-')
    .reduce((sum, part) => sum + inPart(part.replace(/['’]/g, '')), 0)
}

function inPart(part: string): number {
  // "times", not "glasses" and "tables"; "asked", not "wanted", "handled" and "agreed"; "time", not "table".
  const silent =
    /(?<=[aeiouy].*)(?:(?<![aeiouysxzcgh]|[^aeiouy]l)es|(?<![aeiouytd]|[^aeiouylr][lr])ed|(?<![^aeiouyl]l)e)$/
  return Math.max(1, part.replace(silent, '').match(/[aeiouy]+/g)?.length ?? 0)
}
