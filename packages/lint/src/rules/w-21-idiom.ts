import { example, open } from '../example.ts'
import { phraseBook } from '../phrase-book.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts-of.ts'
import { idioms } from '../words/idioms.ts'

const book = phraseBook(idioms)

/** Sayings that do not mean what their words say. */
export const idiom: Rule = {
  id: 'W-21',
  level: 'note',
  reason: 'Who reads in a second language takes a saying by its words, and translations break on it.',
  reads: 'en',
  bad: example([{ ...open, text: 'Did the food hit the spot?' }]),
  good: example([{ ...open, text: 'How was the food?' }]),
  check: (prompt) =>
    textsOf(prompt).flatMap(({ text, path }) =>
      book(text).map(({ words, plain }) => ({ path, message: `“${words}” is a saying. Plainly: ${plain}.` })),
    ),
}
