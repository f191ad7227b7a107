import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { sentencesOf } from '../sentences-of.ts'
import { textsOf } from '../texts-of.ts'
import { wordsOf } from '../words-of.ts'

const most = 20
const refused = 30

/** No sentence that has to be read twice. */
export const sentenceLength: Rule = {
  id: 'W-02',
  level: 'warning',
  reason:
    'The start of a long sentence is gone when its end comes, on a phone even from the screen. Over 20 words a warning, over 30 an error.',
  reads: 'en',
  bad: example([
    rating(
      'Thinking back to the day on which you came to us, and to all that you saw and heard there, how was your visit?',
    ),
    open,
  ]),
  good: example([rating('Think back to the day of your visit. How was it?'), open]),
  check: (prompt) =>
    textsOf(prompt).flatMap(({ text, path }) =>
      sentencesOf(text)
        .map((sentence) => wordsOf(sentence).length)
        .filter((words) => words > most)
        .map((words) => ({
          path,
          message: `A sentence here has ${words} words. Split it: 20 are enough.`,
          ...(words > refused && { level: 'error' as const }),
        })),
    ),
}
