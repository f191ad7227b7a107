import { lukewarmWords, middleLabel, negativeWords, positiveWords } from './words/polarity.ts'
import { wordsOf } from './words-of.ts'

/** The side of a scale that a label stands on. `lukewarm`: the middle or just below it, as one reads it. */
export type Polarity = 'good' | 'bad' | 'middle' | 'lukewarm'

/** The side that an English label names, or `undefined` where the table of words does not tell. */
export function polarityOf(label: string): Polarity | undefined {
  const words = wordsOf(label)
  if (middleLabel.test(words.join(' '))) return 'middle'
  const good = words.some((word) => positiveWords.has(word))
  const bad = words.some((word) => negativeWords.has(word))
  if (good && bad) return undefined
  // "Not good", "not very good" and "not at all clear" stand on the other side.
  const turned = words.includes('not') || words.includes("didn't")
  if (good) return turned ? 'bad' : 'good'
  // "Not bad" is praise to some and faint praise to others.
  if (bad) return turned ? undefined : 'bad'
  return words.some((word) => lukewarmWords.has(word)) && !turned ? 'lukewarm' : undefined
}
