import { example, open, rating } from '../example.ts'
import { type Phrase, phraseBook } from '../phrase-book.ts'
import { replacing } from '../replacing.ts'
import type { Flaw, Rule } from '../rule.ts'
import { spelled } from '../spelled.ts'
import type { PlacedText } from '../stems-of.ts'
import { textsOf } from '../texts-of.ts'
import { plainPairs } from '../words/plain-pairs.ts'
import { tradeWords } from '../words/trade-words.ts'

const office = new Map(plainPairs.map(([word, plain, fits]) => [word, { plain, fits: fits !== undefined }]))
const officeWords = phraseBook(plainPairs.map(([word, plain]) => [spelled(word), plain]))
const tradeBook = phraseBook(tradeWords)

/** Words of the office and the trade. */
export const noJargon: Rule = {
  id: 'W-03',
  level: 'warning',
  reason:
    'Who does not know the word guesses, and answers another question. Office words from plainlanguage.gov (public domain), words of those who manage customers, and the owner’s own list in `site.jargon`.',
  reads: 'en',
  bad: example([rating('Rate this touchpoint.'), open]),
  good: example([rating('How was this visit?'), open]),
  check: (prompt, { jargon = [] }) => {
    const own = phraseBook(
      jargon
        .map((word) => word.trim())
        .filter((word) => word !== '')
        .map((word) => [`${spelled(word)}(?:e?s)?`, '']),
    )
    return textsOf(prompt).flatMap((placed) => [
      ...officeFlaws(placed),
      ...tradeBook(placed.text).map(({ words, plain }) => flaw(placed, words, `Say ${plain}.`)),
      ...own(placed.text).map(({ words }) => flaw(placed, words, 'Customers do not know it.')),
    ])
  },
}

function officeFlaws(placed: PlacedText): readonly Flaw[] {
  const phrases = officeWords(placed.text)
  const fits = ({ words }: Phrase): boolean => office.get(words.toLowerCase())?.fits === true
  // One mend for the whole text, so that it does not matter which of several is applied.
  const mended = phrases
    .filter(fits)
    .reduce(
      (text, { words, plain }) =>
        text.replace(new RegExp(String.raw`\b${spelled(words)}\b`, 'g'), cased(plain, words)),
      placed.text,
    )
  return phrases.map((phrase) => ({
    ...flaw(placed, phrase.words, phrase.plain.startsWith('(') ? 'Say it plainly.' : `Say ${phrase.plain}.`),
    ...(fits(phrase) && { fix: replacing(placed.path, mended) }),
  }))
}

const flaw = ({ path }: PlacedText, word: string, advice: string): Flaw => ({
  path,
  message: `“${word}” is a word of the trade. ${advice}`,
})

/** The plain word begins with a capital where the other one did. */
function cased(plain: string, word: string): string {
  return /^\p{Lu}/u.test(word) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
}
