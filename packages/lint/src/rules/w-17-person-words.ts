import { example, open } from '../example.ts'
import { phraseBook } from '../phrase-book.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts-of.ts'
import { personWords } from '../words/person-words.ts'

const book = phraseBook(personWords)

/** People by their work and not by their sex. */
export const workNotSex: Rule = {
  id: 'W-17',
  level: 'warning',
  reason:
    'Not every server is a waitress: the word tells customers whom they should have met, and shuts some people out.',
  reads: 'en',
  bad: example([{ ...open, text: 'What did the waitress do well?' }]),
  good: example([{ ...open, text: 'What did the person who served you do well?' }]),
  check: (prompt) =>
    textsOf(prompt).flatMap(({ text, path }) =>
      book(text)
        .filter(({ words, index }) => !isName(text, words, index))
        .map(({ words, plain }) => ({
          path,
          message: `“${words}” names more than the work. Better: ${plain}.`,
        })),
    ),
}

/** "Workman Street": a capital inside a sentence is a name. */
function isName(text: string, word: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd()
  return /^\p{Lu}/u.test(word) && before !== '' && !/[.!?:]$/.test(before)
}
