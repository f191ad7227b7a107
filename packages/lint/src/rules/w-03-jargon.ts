import { example, open, rating } from '../example.ts'
import { replacing } from '../replacing.ts'
import type { Flaw, Rule } from '../rule.ts'
import { spelled } from '../spelled.ts'
import type { PlacedText } from '../stems-of.ts'
import { textsOf } from '../texts-of.ts'
import { plainPairs } from '../words/plain-pairs.ts'
import { tradeWords } from '../words/trade-words.ts'

const office = new Map(plainPairs.map(([word, plain, fits]) => [word, { plain, fits: fits !== undefined }]))
const officeWords = wordsPattern([...office.keys()].map(spelled))
const trade = tradeWords.map(([words, plain]) => [wordsPattern([words]), plain] as const)

/** Words of the office and the trade. */
export const jargon: Rule = {
  id: 'W-03',
  level: 'warning',
  reason:
    'Who does not know the word guesses, and answers another question. Office words from plainlanguage.gov (public domain), words of those who manage customers, and the owner’s own list in `site.jargon`.',
  reads: 'en',
  bad: example([rating('Rate this touchpoint.'), open]),
  good: example([rating('How was this visit?'), open]),
  check: (prompt, { jargon: own = [] }) => {
    const mine = own.map((word) => word.trim()).filter((word) => word !== '')
    const ownWords = mine.length ? wordsPattern(mine.map((word) => `${spelled(word)}(?:e?s)?`)) : undefined
    return textsOf(prompt).flatMap((placed) => [
      ...officeFlaws(placed),
      ...trade.flatMap(([pattern, plain]) =>
        wordsIn(placed.text, pattern).map((word) => flaw(placed, word, mend(plain))),
      ),
      ...(ownWords ? wordsIn(placed.text, ownWords) : []).map((word) =>
        flaw(placed, word, 'Customers do not know it.'),
      ),
    ])
  },
}

function officeFlaws(placed: PlacedText): readonly Flaw[] {
  // One mend for the whole text, so that it does not matter which of several is applied.
  const plainText = placed.text.replace(officeWords, (word) => {
    const { plain, fits } = pairOf(word)
    return fits ? cased(plain, word) : word
  })
  return wordsIn(placed.text, officeWords).map((word) => ({
    ...flaw(placed, word, mend(pairOf(word).plain)),
    ...(pairOf(word).fits && { fix: replacing(placed.path, plainText) }),
  }))
}

const pairOf = (word: string): { readonly plain: string; readonly fits: boolean } =>
  office.get(word.toLowerCase()) ?? { plain: '', fits: false }

const mend = (plain: string): string => (plain.startsWith('(') ? 'Say it plainly.' : `Say ${plain}.`)

const flaw = ({ path }: PlacedText, word: string, advice: string): Flaw => ({
  path,
  message: `“${word}” is a word of the trade. ${advice}`,
})

function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${words.join('|')})(?![\p{L}\d])`, 'giu')
}

const wordsIn = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([word]) => word)),
]

/** The plain word begins with a capital where the other one did. */
function cased(plain: string, word: string): string {
  return /^\p{Lu}/u.test(word) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
}
