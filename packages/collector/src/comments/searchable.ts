/** Scripts that put no space between words. */
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
/** Signs that belong to a Latin, Greek or Cyrillic letter; in other scripts they are letters of their own. */
const accents = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}*)\p{M}/gu
/** Longer ones are addresses and noise. */
const longest = 40

/**
 * The words of a text as they are searched by: lower case, without accents, in their order. Both databases get the same
 * words, so they find the same comments.
 *
 * @example searchable('Café — TOO late!') // ['cafe', 'too', 'late']
 */
export function searchable(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase()
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  return words.flatMap((word) => (spaceless.test(word) ? piecesOf(word) : [word.slice(0, longest)]))
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

function piecesOf(word: string): readonly string[] {
  return [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
}
