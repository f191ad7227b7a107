import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { type Stem, stemsOf } from '../stems-of.ts'

// "A great deal" is an amount and "best before" a date.
const good =
  'great(?! (?:deal|many)\\b)|excellent|amazing|awesome|wonderful|fantastic|outstanding|superb|brilliant|best(?![- ]before\\b)|perfect|delicious|incredible|unbelievable|stunning|lovely|fabulous|marvell?ous|phenomenal|exceptional|unforgettable|delightful|impressive|gorgeous|magnificent|splendid|spectacular|first[- ]rate|top[- ]notch'
const bad = 'terrible|awful(?! lot\\b)|horrible|dreadful|disgusting|disappointing|appalling|pathetic|lousy'

/** Enough in the stem of a rated item. */
const loaded = new RegExp(
  String.raw`\b(?:${good}|${bad}|lov(?:e|ed)|enjoy(?:ed)?|hat(?:e|ed)|how (?:very )?bad(?!,? or\b| ?/))\b`,
  'giu',
)

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
      const words = loadedWords(stem).map((word) => `“${word}”`)
      const last = words.at(-1)
      if (last === undefined) return []
      const them =
        words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last} suggest` : `${last} suggests`
      const without = words.length > 1 ? 'them' : 'it'
      return [{ path: stem.path, message: `${them} the answer. Ask how it was, without ${without}.` }]
    }),
}

/** All of them, each once, so that one look is enough to mend the text. */
function loadedWords({ text, question: { type } }: Stem): readonly string[] {
  const pattern = type === 'rating' || type === 'matrix' ? loaded : aboutUs
  const hits = [...text.matchAll(pattern)].filter(({ 0: word, index }) => !isProperName(text, word, index))
  return [...new Set(hits.map(([word]) => word))]
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
