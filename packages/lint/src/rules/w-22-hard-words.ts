import { example, open } from '../example.ts'
import type { Rule } from '../rule.ts'
import { syllablesIn } from '../syllables-in.ts'
import { textsOf } from '../texts-of.ts'
import { easyWords } from '../words/easy-words.ts'
import { wordsOf } from '../words-of.ts'

const longFrom = 3

/** Long words that not everybody knows. A trade's own plain word ("cutlery" at a table) may stay. */
export const hardWords: Rule = {
  id: 'W-22',
  level: 'note',
  reason:
    'A word that is not known stops the reader. A word counts as hard with three syllables or more where it is on no list of long words from daily life; the list is our own judgement, because Dale and Chall’s 3,000 easy words are not free to copy. Names and abbreviations are let through.',
  reads: 'en',
  bad: example([{ ...open, text: 'Was the cutlery clean?' }]),
  good: example([{ ...open, text: 'Were the knives and forks clean?' }]),
  check: (prompt) =>
    textsOf(prompt).flatMap(({ text, path }) => {
      const hard = [...new Set(wordsOf(withoutNames(text)).flatMap(partsOf).filter(isHard))]
      return hard.length
        ? [
            {
              path,
              message: `Not everybody knows ${hard.map((word) => `“${word}”`).join(', ')}. Take a shorter word where there is one.`,
            },
          ]
        : []
    }),
}

/** A capital inside a sentence makes a name. */
const withoutNames = (text: string): string => text.replace(/(?<=[^.!?:\s]\s+)\p{Lu}[\p{L}’'-]*/gu, ' ')

/** "Check-in" is read as two words. */
const partsOf = (word: string): readonly string[] => word.replace(/'s?$/, '').split('-')

function isHard(word: string): boolean {
  if (easyWords.has(word) || syllablesIn(word) < longFrom) return false
  const bare = word.replace(/^(?:un|re|over|in)(?=\p{L}{4})/u, '')
  const stems = stemsOfWord(word)
  return !(
    [bare, ...stems, ...stemsOfWord(bare)].some((form) => easyWords.has(form)) ||
    stems.some((stem) => syllablesIn(stem) < longFrom)
  )
}

const endings = 's es d ed ing ly er ers r rs est st al ally ful fully ness able ment ments'.split(' ')

/** The word without its ending, in the spellings that it may have had. */
function stemsOfWord(word: string): readonly string[] {
  return endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= 3)
    .flatMap((ending) => {
      const stem = word.slice(0, -ending.length)
      return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(\p{L})\1$/u, '$1')]
    })
}
