import { example, open, rating } from '../example.ts'
import { replacing } from '../replacing.ts'
import type { Rule } from '../rule.ts'
import { stemsOf } from '../stems-of.ts'

const person = '(?:i|you|we|it|they|he|she|that|this|there)'
const helper = '(?:did|do|does|is|are|was|were|will|would|can|could|has|have|had|should)'

/** What stands before a tag: a comma, or a dash with a space ("top-right?" has none). */
const joint = String.raw`\s*(?:,|\s[–—-])\s*`

const tags = [
  new RegExp(
    String.raw`${joint}\p{L}+n[’']t ${person}(?: think| agree| say| so| right| true)?(?: so)?\s*\?`,
    'iu',
  ),
  new RegExp(String.raw`${joint}${helper} ${person} not\s*\?`, 'iu'),
  // "You did not wait, did you?": a tag without a negative, because the sentence has one.
  new RegExp(
    String.raw`${joint}(?<=(?:\bnot\b|n[’']t\b|\bnever\b|\bno\b)[^.!?,]*[,–—-]\s*)${helper} ${person}\s*\?`,
    'iu',
  ),
  new RegExp(String.raw`${joint}(?:right|correct|yes|no|eh|huh|innit|ok|okay|agreed?)\s*\?`, 'iu'),
]

/** "…, didn’t you?" at the end of a stem. */
export const tagQuestion: Rule = {
  id: 'W-14',
  level: 'error',
  reads: 'en',
  reason: 'A tag asks for a nod: it states the answer and leaves only to agree.',
  bad: example([rating('You got what you came for, didn’t you?', ['No', 'Partly', 'Mostly', 'Yes']), open]),
  good: example([rating('Did you get what you came for?', ['No', 'Partly', 'Mostly', 'Yes']), open]),
  check: (prompt) =>
    stemsOf(prompt).flatMap(({ text, path }) =>
      tags.some((tag) => tag.test(text))
        ? [
            {
              path,
              message: 'It ends in a tag that asks for a nod. Ask the plain question.',
              fix: replacing(
                path,
                tags.reduce((plain, tag) => plain.replace(tag, '?'), text),
              ),
            },
          ]
        : [],
    ),
}
