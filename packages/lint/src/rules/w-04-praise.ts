import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { type Stem, stemsOf } from '../stems-of.ts'

// "A great deal" is an amount and "best before" a date.
const good =
  'great(?! (?:deal|many)\\b)|excellent|amazing|awesome|wonderful|fantastic|outstanding|superb|brilliant|best(?![- ]before\\b)|perfect|delicious'
const bad = 'terrible|awful(?! lot\\b)|horrible|dreadful'

/** Enough in the stem of a rated item. */
const loaded = new RegExp(String.raw`\b(?:${good}|${bad}|lov(?:e|ed)|enjoy(?:ed)?)\b`, 'giu')

/** Elsewhere only praise or blame of the asker counts: "Which words fit us best?" is an honest question. */
const aboutUs = new RegExp(
  [
    String.raw`\bhow (?:${good}|${bad})\b`,
    String.raw`\bhow much (?:did|do) you (?:love|enjoy|like)\b`,
    String.raw`\bour (?:\w+ )?(?:${good}|${bad})\b`,
    String.raw`\bwe (?:are|were) (?:\w+ )?(?:${good}|${bad})\b`,
  ].join('|'),
  'giu',
)

/** A stem that presumes the answer gets it. Standard scale words in the answers are not looked at. */
export const praise: Rule = {
  id: 'W-04',
  level: 'error',
  reads: 'en',
  reason:
    'A question that praises or blames puts the answer into the mouth: 92 % of 41 large US retailers’ receipt surveys had leading questions (Interaction Metrics, 2016).',
  bad: example([rating('How much did you enjoy our great food?'), open]),
  good: example([rating('How was the food?'), open]),
  check: (prompt) =>
    stemsOf(prompt).flatMap((stem) => {
      const word = loadedWord(stem)
      return word === undefined
        ? []
        : [{ path: stem.path, message: `“${word}” suggests the answer. Ask how it was, without it.` }]
    }),
}

function loadedWord({ text, question: { type } }: Stem): string | undefined {
  const pattern = type === 'rating' || type === 'matrix' ? loaded : aboutUs
  const hits = [...text.matchAll(pattern)]
  return hits.find(({ 0: word, index }) => !isProperName(text, word, index))?.[0]
}

/** "Great Britain", "the Best Western": a capital inside a sentence, before another one, and not after "our". */
function isProperName(text: string, word: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd()
  return (
    /^\p{Lu}\p{Ll}/u.test(word) &&
    /^\s\p{Lu}/u.test(text.slice(at + word.length)) &&
    !/(?:^|[.!?:]|\bour)$/i.test(before)
  )
}
