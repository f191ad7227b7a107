import { example, open, rating } from '../example.ts'
import { labelsOf } from '../labels-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** A label of the scale that the question uses in another sense. */
export const labelInQuestion: Rule = {
  id: 'S-17',
  level: 'error',
  reason: 'Under “How fair were we?” the label Fair is the second worst and reads as praise.',
  bad: example([rating('How fair were we?', ['Poor', 'Fair', 'Good', 'Outstanding']), open]),
  good: example([rating('Did we treat you fairly?', ['Not at all', 'A little', 'Mostly', 'Fully']), open]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question, path }) => {
      const texts = [
        question.text,
        ...(question.type === 'matrix' ? question.rows.map(({ text }) => text) : []),
      ]
      const label = strayLabel(labelsOf(question.scale), texts)
      return label === undefined
        ? []
        : [{ path, message: `“${label}” is a label and in the question too. Change one of the two.` }]
    }),
}

/** "All in all" and "a little help" use no label in another sense: an amount means the same everywhere. */
const amount =
  /^(?:none|some|most|all|many|few|a few|a little|a lot|much|never|sometimes|often|always|yes|no|partly|mostly|fully)$/i
const greeting = /\bgood (?:morning|afternoon|evening|day|night|friday)\b/giu

/**
 * A scale of the asked thing repeats its word ("Happy", "Very happy", "Unhappy"), and may be named in the question. A
 * word that only one label has belongs to another scale, so in the question it has another sense.
 */
function strayLabel(labels: readonly string[], texts: readonly string[]): string | undefined {
  const words = labels.map((label) => (amount.test(label.trim()) ? '' : plain(label)))
  const asked = texts.map((text) => ` ${plain(text.replace(greeting, ' '))} `)
  return labels.find((_, index) => {
    const word = words[index] ?? ''
    const family = words.filter((other) => other.includes(word)).length
    return word !== '' && family === 1 && asked.some((text) => hasWord(text, word))
  })
}

/** Under “How fairly were you treated?” the label Fair is no praise either. "Poorly" and its like are the label's own sense. */
const hasWord = (text: string, word: string): boolean =>
  (word === 'fair' ? ['fair', 'fairly', 'fairness'] : [word]).some((form) => text.includes(` ${form} `))

/** Small letters and single spaces, without marks; bare numbers are no words. */
function plain(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []
  return words.some((word) => /\p{L}/u.test(word)) ? words.join(' ') : ''
}
