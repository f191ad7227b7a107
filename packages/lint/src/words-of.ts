/**
 * The words of a text, in small letters, with apostrophes and inner hyphens. Numbers are no words, and a place that is
 * filled in later (`{company}`) is left out.
 */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/\{[^{}]*\}/g, ' ')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? []
  )
}
