import { example, open } from '../example.ts'
import type { Rule } from '../rule.ts'
import { stemsOf } from '../stems-of.ts'

const deed = '(?:pay|buy|spend|order|purchase|subscribe|upgrade|switch|come|visit|stay|book|use|shop|eat)'

const guesses = new RegExp(
  [
    String.raw`\bwould you\b[^.?!]{0,40}\b${deed}\b[^.?!]*\b(?:if|in case)\b`,
    String.raw`\b(?:if|suppose|imagine)\b[^.?!]*\bwould you\b[^.?!]{0,40}\b${deed}\b`,
    String.raw`\bhow (?:much|many|often|likely)\b[^.?!]{0,20}\bwould you\b[^.?!]{0,40}\b${deed}\b`,
    String.raw`\b(?:suppose|imagine)\b[^?]*\bwould you\b[^.?!]{0,40}\b${deed}\b`,
    String.raw`\bwhat would you (?:\p{L}+ ){0,2}(?:pay|spend)\b`,
    String.raw`\bwilling to pay\b`,
    String.raw`\bwould you (?:ever |rather )?pay\b`,
  ].join('|'),
  'iu',
)

/** "Would you buy if …": people do not know what they would do. */
export const hypothetical: Rule = {
  id: 'W-10',
  level: 'note',
  reason: 'What people say they would buy is not what they buy. What they did the last time is a fact.',
  reads: 'en',
  bad: example([{ ...open, text: 'Would you buy more if we were open on Sundays?' }]),
  good: example([{ ...open, text: 'On which days did you want to come and could not?' }]),
  check: (prompt) =>
    stemsOf(prompt).flatMap(({ text, path }) =>
      guesses.test(text)
        ? [{ path, message: 'It asks what people would do. Ask what they did the last time.' }]
        : [],
    ),
}
