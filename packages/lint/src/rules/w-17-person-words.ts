import { example, open } from '../example.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts-of.ts'
import { personWords } from '../words/person-words.ts'

const patterns = personWords.map(
  ([words, plain]) => [new RegExp(String.raw`(?<![\p{L}-])(?:${words})(?![\p{L}-])`, 'giu'), plain] as const,
)

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
      patterns.flatMap(([pattern, plain]) => {
        const hit = [...text.matchAll(pattern)].find(({ 0: word, index }) => !isName(text, word, index))
        return hit === undefined
          ? []
          : [{ path, message: `“${hit[0]}” names more than the work. Better: ${plain}.` }]
      }),
    ),
}

/** "Workman Street": a capital inside a sentence is a name. */
function isName(text: string, word: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd()
  return /^\p{Lu}/u.test(word) && before !== '' && !/[.!?:]$/.test(before)
}
